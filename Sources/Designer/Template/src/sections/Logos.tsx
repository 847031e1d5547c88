import { Frame, Heading } from "../parts";
import type { SectionProps } from "../site";
import { words } from "../words";

/** Names of others that vouch for it. */
export function Logos(section: SectionProps) {
  const said = words(section.edit, section.content);
  return (
    <Frame section={section} className="section-slim">
      <Heading section={section} words={said} className="label-heading" />
      <ul className={section.layout === "grid" ? "logos-grid" : "logos-row"}>
        {said.items("items").map((item) => <li key={item.id} {...item.text("name")} />)}
      </ul>
    </Frame>
  );
}
