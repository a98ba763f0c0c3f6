import { html, nothing, type TemplateResult } from "lit";
import type { Actions } from "../../actions/actions.ts";
import { label, pageFormat } from "../../label.ts";
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
        <button type="button" class="link" aria-expanded=${open} aria-label=${open ? label("hide-file", { file: name }) : label("show-file", { file: name })}
            @click=${() => togglePreview(id)}>${open ? label("hide") : label("show")}</button>
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
    if (words === undefined) return html`<p role="status">${label("loading")}</p>`;
    const more = whole ? nothing : html`<p><small>${label("only-beginning")}</small></p>`;
    return html`<pre tabindex="0" role="region" aria-label=${name}>${words}</pre>${more}`;
}

const isText = (name: string) => /\.(?:txt|md|json|jsonl|csv|log)$/iu.test(name);

const isPicture = (name: string) => /\.png$/iu.test(name);

/** Formats a size in bytes, such as "12 kB". */
export function spokenSize(bytes: number): string {
    const [unit, size] =
        bytes < 1000
            ? (["byte", bytes] as const)
            : bytes < 1e6
              ? (["kilobyte", bytes / 1e3] as const)
              : (["megabyte", bytes / 1e6] as const);
    const unitDisplay = unit === "byte" ? "long" : "short";
    const maximumFractionDigits = size < 10 ? 1 : 0;
    return new Intl.NumberFormat(pageFormat(), {
        style: "unit",
        unit,
        unitDisplay,
        maximumFractionDigits,
    }).format(size);
}
