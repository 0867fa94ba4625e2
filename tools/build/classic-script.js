// The kit for pages without modules. Calls made before it has arrived are kept and made then, in their order.
(() => {
  const address = document.currentScript?.src ?? location.href;
  const loaded = import(new URL('./packmeter.js', address).href);
  const later = (name) => (...args) => loaded.then((kit) => kit[name](...args));
  globalThis.packmeter = {
    /** Resolves with everything that the module exports. */
    loaded,
    configure: later('configure'),
    logout: later('logout'),
    define: later('define'),
  };
  loaded.then((kit) => Object.assign(globalThis.packmeter, kit));
})();
