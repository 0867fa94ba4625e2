/**
 * Where a browser denies storage it throws at the mere name, and the library that the mock answers through needs it
 * while it loads. Imported before everything else, this puts one there that is forgotten with the page. The kit itself
 * needs no such help.
 */
function forgetful(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
    clear: () => kept.clear(),
  };
}

for (const name of ['localStorage', 'sessionStorage'] as const) {
  try {
    void window[name];
  } catch {
    Object.defineProperty(window, name, { value: forgetful(), configurable: true });
  }
}
