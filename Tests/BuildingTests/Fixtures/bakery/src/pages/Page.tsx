import type { Words } from "../App";
import { Hero } from "../sections/Hero";

export function Page({ words }: { words: Words }) {
  return <Hero title={words.title} text={words.text} />;
}
