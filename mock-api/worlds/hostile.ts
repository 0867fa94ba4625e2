/** Texts that break careless code: markup, formulas, control characters, directions, endless words, nothing at all. */
import { MAIN, meter, openAccounts } from './company.js';
import { Random } from './random.js';
import { Script } from './script.js';
import type { World } from './world.js';

const TEXTS = [
  '<img src=x onerror=alert(1)>',
  '"><script>document.title="owned"</script>',
  "'; DROP TABLE packs; --",
  '${7*7}{{7*7}}',
  '=HYPERLINK("https://evil.example","click")',
  '+1+1',
  '@SUM(A1:A9)',
  '-2+3+cmd|calc',
  'line one\nline two\ttabbed\r\nthree',
  '\u202Eright to left override\u202C',
  'عربي مع English و 123',
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘',
  '👩‍👩‍👧‍👦🏳️‍🌈🇨🇳',
  ' \u00A0\u2003 ',
  '\u0000\u0007\u001B[31m',
  'NULL',
  'undefined',
  'constructor',
  '__proto__',
  'x'.repeat(4000),
  '超长名称'.repeat(300),
  'https://user:pass@example.com/?q=<>&a=b#c',
  '../../etc/passwd',
  'a,b;"c"\'d\'',
];

export const hostile: World = {
  now: '2026-06-18T14:30:00+08:00',
  history(now, seed) {
    const script = new Script(now);
    const random = new Random(seed);
    openAccounts(script, 60, '50000');
    const year = { count: 1, unit: 'year' } as const;
    TEXTS.forEach((text, index) => {
      script.add('purchase', script.ago(40, '10:00') + index * 1000, {
        id: `hostile-${String(index + 1).padStart(2, '0')}`,
        name: text,
        uin: MAIN,
        product: 'captcha',
        subproduct: 'captcha/01',
        capacity: '9000',
        validity: year,
        price: '10',
        region: text.slice(0, 60),
        zone: text.slice(0, 60),
        attributes: [{ key: text.slice(0, 60), value: text }],
      });
      const what = { uin: MAIN, product: 'captcha', item: 'usage-01', specification: text, region: text.slice(0, 60), attributes: [{ key: text.slice(0, 60), value: text }] };
      meter(script, random, { ...what, daily: 300, since: 30 }, 30);
      script.add('applyForPlugin', script.ago(20), { id: `hostile-plugin-${index}`, product: 'live', uin: MAIN, applicationType: text, name: text, appId: text });
    });
    script.add('createExport', script.ago(2), { product: 'captcha', from: script.ago(30, '00:00'), to: script.ago(2, '00:00') });
    return script.inOrder();
  },
};
