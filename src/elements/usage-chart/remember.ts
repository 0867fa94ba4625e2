/** A function that gives its latest result again while its arguments stay the same. */
export function remember<Args extends readonly unknown[], Result>(make: (...args: Args) => Result): (...args: Args) => Result {
  let latest: { readonly args: Args; readonly result: Result } | undefined;
  return (...args) => {
    if (!latest || args.some((arg, index) => !Object.is(arg, latest!.args[index]))) latest = { args, result: make(...args) };
    return latest.result;
  };
}
