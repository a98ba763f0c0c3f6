import { html, nothing, type TemplateResult } from "lit";
import type { Actions } from "../../actions/actions.ts";
import type { DisplayedMessage, ShownFile } from "../../read/read-message.ts";
import type { PageState, Preview } from "../../state/page-state.ts";
import { icons } from "../icons.ts";

/** The files of a message. All can be saved; text files can be previewed, and pictures are shown. */
export function attachments({ files }: DisplayedMessage, { previews }: PageState, actions: Actions) {
    if (files.length === 0) return nothing;
    return html`<div slot="attachments" class="files">${files.map((file) => attachment(file, previews[file.id], actions))}</div>`;
}

function attachment(
    { id, name, size, description }: ShownFile,
    preview: Preview | undefined,
    { togglePreview }: Actions,
) {
    const open = preview !== undefined;
    const expand = html`
        <button type="button" class="link" aria-expanded=${open} aria-label=${`${open ? "Hide" : "Show"} ${name}`}
            @click=${() => togglePreview(id)}>${open ? "Hide" : "Show"}</button>
    `;
    const address = `/files/${id}/${encodeURIComponent(name)}`;
    const picture = html`<a class="picture" href=${address} download=${name}><img src=${address} alt=${description ?? name}></a>`;
    return html`
        <div class="file">
            ${isPicture(name) ? picture : nothing}
            <p>
                ${icons.file} <a href=${address} download=${name}>${name}</a>
                <small>${spokenSize(size)}</small> ${isText(name) ? expand : nothing}
            </p>
            ${open ? text(name, preview) : nothing}
        </div>
    `;
}

function text(name: string, { text: words, whole }: Preview): TemplateResult {
    if (words === undefined) return html`<p role="status">Loading…</p>`;
    const more = whole
        ? nothing
        : html`<p><small>This is only the beginning. Download the file to read the rest.</small></p>`;
    return html`<pre tabindex="0" role="region" aria-label=${name}>${words}</pre>${more}`;
}

const isText = (name: string) => /\.(?:txt|md|json|jsonl|csv|log)$/iu.test(name);

const isPicture = (name: string) => /\.png$/iu.test(name);

/** Formats a size in bytes, such as "12 kB". */
export function spokenSize(bytes: number): string {
    const [unit, size] =
        bytes < 1000 ? ["bytes", bytes] : bytes < 1e6 ? ["kB", bytes / 1e3] : ["MB", bytes / 1e6];
    return `${size.toLocaleString("en", { maximumFractionDigits: size < 10 ? 1 : 0 })} ${bytes === 1 ? "byte" : unit}`;
}
