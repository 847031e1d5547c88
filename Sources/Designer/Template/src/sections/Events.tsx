import { Action, Frame, Head, itemTag } from "../parts";
import type { SectionProps } from "../site";
import { words } from "../words";

/** Dates to come. */
export function Events(section: SectionProps) {
  const said = words(section.edit, section.content);
  const Name = itemTag(section);
  const isCards = section.layout === "cards";
  const isPoster = section.layout === "poster";
  return (
    <Frame section={section} className={isPoster ? "on-bold" : ""}>
      <Head section={section} words={said} />
      <ol className={isCards ? "tiles" : isPoster ? "rows events-poster" : "rows"}>
        {said.items("items").map((item) => (
          <li key={item.id} className={isCards ? "card reveal flex flex-col" : "event-row"}>
            <p className={`event-date ${item.raw("date").length > 18 ? "event-date-long" : ""}`} {...item.text("date")} />
            <div className={isCards ? "mt-5" : ""}>
              <Name className="subtitle" {...item.text("title")} />
              {item.has("place") && <p className="role mt-1" {...item.text("place")} />}
              {item.has("text") && <p className="quiet mt-2" {...item.text("text")} />}
            </div>
            <div className={isCards ? "mt-auto pt-6" : "event-end"}><Action words={item} className="button button-quiet button-small" /></div>
          </li>
        ))}
      </ol>
    </Frame>
  );
}
