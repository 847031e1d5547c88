// The part of Node that prerender scripts use: enough for the check of types, without the whole package.
declare module "node:fs" {
  export function existsSync(path: string): boolean;
  export function mkdirSync(path: string, options?: { recursive?: boolean }): void;
  export function readFileSync(path: string, encoding: "utf8"): string;
  export function readdirSync(path: string): string[];
  export function writeFileSync(path: string, content: string | Uint8Array): void;
}
declare module "node:path" {
  export function basename(path: string, extension?: string): string;
  export function dirname(path: string): string;
  export function extname(path: string): string;
  export function join(...parts: string[]): string;
  export function relative(from: string, to: string): string;
  export function resolve(...parts: string[]): string;
}
declare module "node:process" {
  const process: {
    argv: string[]; cwd(): string; env: Record<string, string | undefined>; exit(code?: number): never;
    stderr: { write(text: string): boolean }; stdout: { write(text: string): boolean };
  };
  export default process;
}
declare namespace NodeJS { interface ReadableStream {} interface WritableStream {} }
