/** Documents of the repository, as text. */
declare module '*.md?raw' {
  const text: string;
  export default text;
}

/** A style sheet as its text, with all that it imports. */
declare module '*.css?inline' {
  const text: string;
  export default text;
}
