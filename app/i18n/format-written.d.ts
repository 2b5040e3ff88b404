/** The formatter of messages as they are written takes what the one of parsed messages takes, and a string in their place. */
declare module '*/use-intl/dist/esm/production/format-message/index.js' {
  export { default } from 'use-intl/format-message/format-only';
}
