/**
 * Has axe judge the colours that are painted where the reader's own are in force. It reads the fill of text first, and of
 * that Chromium tells what it would be without them; `color` it tells as it is painted.
 */
const { getPropertyValue } = CSSStyleDeclaration.prototype;
CSSStyleDeclaration.prototype.getPropertyValue = function (name) {
  return getPropertyValue.call(this, name === '-webkit-text-fill-color' ? 'color' : name);
};
