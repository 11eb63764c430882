import { LOCALES } from '@samspel/contract';
import { PROBLEM_CODES, sentence } from '../http/messages.js';

/** The page: the operations by Swagger UI, and every problem's code, where a problem's `type` leads. No script in it but files of our own. */
export function documentationPage(): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Samspel: the API</title>
<link rel="icon" href="/api/docs/favicon-32x32.png">
<link rel="stylesheet" href="/api/docs/swagger-ui.css">
<link rel="alternate" type="application/json" href="/api/openapi.json" title="OpenAPI 3.1">
</head>
<body>
<main id="swagger-ui"><noscript><p>The same as a file: <a href="/api/openapi.json">/api/openapi.json</a></p></noscript></main>
<section class="swagger-ui"><div class="wrapper">
<h2>Problems by code</h2>
<table>
<thead><tr><th scope="col">code</th>${LOCALES.map((locale) => `<th scope="col">${locale}</th>`).join('')}</tr></thead>
<tbody>
${PROBLEM_CODES.map(row).join('\n')}
</tbody>
</table>
</div></section>
<script src="/api/docs/swagger-ui-bundle.js"></script>
<script src="/api/docs/start.js"></script>
</body>
</html>
`;
}

function row(code: string): string {
  const sentences = LOCALES.map((locale) => `<td lang="${locale}">${escaped(sentence(code, PLACES, locale))}</td>`);
  return `<tr id="${escaped(code)}"><th scope="row"><code>${escaped(code)}</code></th>${sentences.join('')}</tr>`;
}

/** Places in the sentences are shown as such. */
const PLACES = { min: '{min}', max: '{max}' };

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);

export const START_SCRIPT = `window.SwaggerUIBundle({
  url: '/api/openapi.json',
  dom_id: '#swagger-ui',
  deepLinking: false,
  docExpansion: 'list',
  showExtensions: true,
  validatorUrl: 'none',
});
`;
