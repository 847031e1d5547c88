// What Vite adds to a project's own types.
interface ImportMetaEnv { readonly MODE: string; readonly BASE_URL: string; readonly PROD: boolean;
  readonly DEV: boolean; readonly SSR: boolean; readonly [key: string]: unknown }
interface ImportMeta { readonly env: ImportMetaEnv;
  glob<T = unknown>(pattern: string | string[], options?: object): Record<string, T> }
declare module "*.module.css" { const names: Record<string, string>; export default names }
declare module "*.css" {}
declare module "*.svg" { const address: string; export default address }
declare module "*.png" { const address: string; export default address }
declare module "*.jpg" { const address: string; export default address }
declare module "*.webp" { const address: string; export default address }
