// A page without a framework: sets properties as soon as the tags are parsed, whether or not they are defined yet.
const asked = new URLSearchParams(location.search);
const endpoint = asked.get('api') ?? 'http://localhost:4010/v1';
const products = ['mps', undefined, 'live', null];

const section = document.querySelector('section');
const overview = document.querySelector('pack-overview');
const ledger = document.querySelector('deduction-table');
let turn = 0;

overview.endpoint = endpoint;
overview.product = products[0];
overview.messages = { 'overview.title': 'Our packs' };
ledger.endpoint = endpoint;

for (const type of ['packmeter-ready', 'packmeter-select']) {
  section.addEventListener(type, (event) => {
    event.preventDefault();
    const item = document.createElement('li');
    item.textContent = `${event.type} ${event.target.localName} ${JSON.stringify(event.detail)}`;
    document.querySelector('#told').append(item);
  });
}
document.querySelector('#show').addEventListener('click', () => {
  if (section.isConnected) section.remove();
  else document.querySelector('#told').before(section);
});
document.querySelector('#swap').addEventListener('click', () => section.append(section.firstElementChild));
document.querySelector('#product').addEventListener('click', () => {
  turn += 1;
  overview.product = products[turn % products.length];
});

if (asked.has('late')) await new Promise((resolve) => addEventListener('register-now', resolve, { once: true }));
// The script-tag build: loading it registers the tags.
await import('./node_modules/packmeter/cdn/packmeter.js');
