import { Frame, Heading } from "../parts";
import type { SectionProps } from "../site";
import { words } from "../words";

/** Plain paragraphs. */
export function Text(section: SectionProps) {
  const said = words(section.edit, section.content);
  const isWide = section.layout === "wide";
  return (
    <Frame section={section}>
      <div className={isWide ? "beside" : "column"}>
        <Heading section={section} words={said} />
        <p className={isWide ? "prose prose-columns" : "prose mt-6"} {...said.text("text")} />
      </div>
    </Frame>
  );
}
