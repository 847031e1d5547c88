import { useState } from "react";
import { Page } from "./pages/Page";

export type Words = { title: string; text: string };

export function App({ words }: { words: Words }) {
  const [open, setOpen] = useState(false);
  return (
    <main className="mx-auto max-w-3xl p-6">
      <button type="button" className="rounded px-4 py-2" onClick={() => setOpen(!open)}>{open ? "Close" : "Open"}</button>
      <Page words={words} />
    </main>
  );
}
