/** Articles for the browser tests, by file name. */
export const bridge = {
    "bridge.md": `---
title: The bridge of Lervik
author: A. Berg
publisher: Lervik Gazette
published: 2016-11-09
url: https://example.org/the-bridge
---

The bridge of Lervik was built in 1911 by the engineer Ida Holm. It is 412 metres long.

## Today

About 3,000 cars cross the bridge every day. The toll was lifted in 1974.
`,
};

export const ferry = {
    "ferry.md": `---
title: The ferry to Skarvoy
---

The ferry to Skarvoy leaves every two hours from the old harbour. Its captain is Nils Rode.
`,
};
