// Bundlers know what to do with style sheets; TypeScript has to be told that there are some.
declare module '*.css';
