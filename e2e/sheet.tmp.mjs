import { chromium } from '@playwright/test';
const [out, width, cols, ...files] = process.argv.slice(2);
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', chromiumSandbox: false, args: ['--disable-gpu','--allow-file-access-from-files'] });
const p = await b.newPage({ viewport: { width: (Number(width)+8)*Number(cols), height: 400 } });
const fs = await import('node:fs');
fs.writeFileSync('/tmp/e2e/sheet.html', `<body style="margin:0;background:#888;display:flex;flex-wrap:wrap;gap:8px;font:12px sans-serif">`+files.map(f=>`<div style="width:${width}px"><b style="color:#fff">${f.split('/').pop()}</b><img src="file://${f}" style="width:100%;display:block"></div>`).join(''));
await p.goto('file:///tmp/e2e/sheet.html'); await p.waitForTimeout(500);
await p.screenshot({ path: out, fullPage: true });
await b.close();
