// node tools/catalogue.mjs PATH
// Writes mock-api/policies/catalogue.json from a catalogue of products and subproducts with their sources.
import fs from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const [source] = process.argv.slice(2);
if (!source) {
  console.error('Usage: node tools/catalogue.mjs PATH-TO-CATALOGUE.json');
  process.exit(2);
}
const catalogue = JSON.parse(fs.readFileSync(source, 'utf8'));
const target = fileURLToPath(new URL('../mock-api/policies/catalogue.json', import.meta.url));

const names = ({ zh, en }) => ({ en, 'zh-CN': zh });
const editions = (page) => [(page.cnEffective ?? page.cn) && 'cn', page.intl && 'intl'].filter(Boolean);

const inBillingCentre = (entry) => ({
  key: entry.key,
  names: names(entry.name),
  overview: editions(entry.pages.overview),
  deductions: editions(entry.pages.deductions),
});

const inConsole = (entry) => ({
  key: entry.key,
  names: names(entry.name),
  overview: entry.consolePages?.plugins ? [] : ['cn', 'intl'],
  deductions: (entry.consolePages?.deductions ?? entry.consolePages?.usageDetails ?? entry.subproducts !== undefined) ? ['cn', 'intl'] : [],
});

const products = [
  ...catalogue.billingCentre.map((product) => ({ ...inBillingCentre(product), subproducts: product.subproducts.map(inBillingCentre) })),
  ...catalogue.consoleOnly.map((product) => ({
    ...inConsole(product),
    subproducts: product.subproducts.map((subproduct) => ({
      ...inConsole(subproduct),
      ...(product.key === 'mps' ? { deductions: ['cn', 'intl'] } : {}),
    })),
  })),
];

// TRTC's range leaves its deductions out, yet they are shown: then all of its subproducts have them.
for (const product of products) {
  if (product.deductions.includes('cn') && product.subproducts.every(({ deductions }) => deductions.length === 0)) {
    for (const subproduct of product.subproducts) subproduct.deductions = ['cn'];
  }
}

// One line for each product and subproduct.
const line = ({ subproducts, ...entry }) => {
  const children = subproducts.map((child) => `\n    ${JSON.stringify(child)}`).join(',');
  return `${JSON.stringify(entry).slice(0, -1)},"subproducts":[${children}\n  ]}`;
};
fs.writeFileSync(target, `[\n  ${products.map(line).join(',\n  ')}\n]\n`);
console.log(`${products.length} products, ${products.flatMap(({ subproducts }) => subproducts).length} subproducts`);
