// What old polyfills leave behind: members on every prototype that `for … in` meets, and a tag that is already taken.
Object.prototype.contains = function contains() {
  return false;
};
Array.prototype.last = function last() {
  return this[this.length - 1];
};
String.prototype.format = function format() {
  return this;
};
globalThis.process = { env: {} };
globalThis.define = () => {
  throw new Error('An AMD loader that nobody asked.');
};
globalThis.define.amd = {};

customElements.define('usage-chart', class TheirChart extends HTMLElement {});
