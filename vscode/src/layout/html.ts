// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/** What the page is made of; nothing of it is inline, and nothing is fetched from elsewhere. */
export interface Parts {
  readonly source: string;
  readonly script: string;
  readonly style: string;
}

export function html({ source, script, style }: Parts): string {
  const policy = `default-src 'none'; script-src ${source}; style-src ${source}`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Flash Layout</title>
<link rel="stylesheet" href="${style}">
</head>
<body class="empty">
<header><h1 id="title">Flash Layout</h1>
<div class="tools"><button id="enlarge" title="Enlarge (+)">Enlarge</button><button id="reduce" title="Reduce (-)">Reduce</button><button id="fit" title="Show all (0)">Show All</button><button id="save" title="Save as an SVG file">Save Picture...</button></div>
</header>
<p id="notice" role="status"></p>
<p id="build"></p>
<div id="window"><div id="stage"><div id="picture" role="group" aria-label="The flash to scale"></div><div id="axis" aria-hidden="true"></div></div></div>
<div id="columns"><div id="parts" role="group" aria-label="Parts of the flash"></div><div id="details" aria-live="polite"></div></div>
<p id="keys">Up and Down go from part to part, Enter opens its line in fota.yaml; + and - enlarge and reduce, 0 shows all.</p>
<script src="${script}"></script>
</body>
</html>
`;
}
