// Two versions on one page: the second one finds the tags taken, says so once, and goes under a suffix.
const endpoint = new URLSearchParams(location.search).get('api') ?? 'http://localhost:4010/v1';
for (const element of document.querySelectorAll('pack-overview, deduction-table, renewal-settings')) element.endpoint = endpoint;

const { define } = await import('/older/packmeter.js');
define({ suffix: '-old' });
const old = document.createElement('pack-overview-old');
Object.assign(old, { endpoint, product: 'mps', view: 'cards' });
document.querySelector('section').append(old);
for (const type of ['packmeter-ready', 'packmeter-error']) {
  document.addEventListener(type, (event) => {
    const item = document.createElement('li');
    item.textContent = `${type} ${event.target.localName}`;
    document.querySelector('#told').append(item);
  });
}
