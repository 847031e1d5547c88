import { Frame, Heading } from "../parts";
import type { SectionProps } from "../site";
import { words } from "../words";

/** Numbers that say something. */
export function Stats(section: SectionProps) {
  const said = words(section.edit, section.content);
  const list = (
    <dl className={section.layout === "tiles" ? "stats stats-tiles" : "stats"}>
      {said.items("items").map((item) => (
        <div key={item.id}>
          <dt {...item.text("label")} />
          <dd {...item.text("value")} />
        </div>
      ))}
    </dl>
  );
  return (
    <Frame section={section} className={section.layout === "band" ? "on-bold section-slim" : "section-slim"}>
      <Heading section={section} words={said} className="title mb-10" />
      {list}
    </Frame>
  );
}
