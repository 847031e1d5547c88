import { Frame, Head } from "../parts";
import type { SectionProps } from "../site";
import { words } from "../words";

/** When it is open. */
export function Hours(section: SectionProps) {
  const said = words(section.edit, section.content);
  const list = (
    <dl className={section.layout === "week" ? "hours-week" : "hours"}>
      {said.items("items").map((item) => (
        <div key={item.id}>
          <dt {...item.text("day")} />
          {item.has("hours") ? <dd {...item.text("hours")} /> : <dd />}
        </div>
      ))}
    </dl>
  );
  const note = said.has("note") && <p className="quiet mt-6" {...said.text("note")} />;
  if (section.layout === "card") {
    return (
      <Frame section={section}>
        <div className="hours-card on-bold">
          <Head section={section} words={said} className="mb-0" />
          <div>{list}{note}</div>
        </div>
      </Frame>
    );
  }
  if (section.layout === "week") {
    return (
      <Frame section={section}>
        <Head section={section} words={said} />
        {list}
        {note}
      </Frame>
    );
  }
  return (
    <Frame section={section}>
      <div className="beside">
        <Head section={section} words={said} />
        <div>{list}{note}</div>
      </div>
    </Frame>
  );
}
