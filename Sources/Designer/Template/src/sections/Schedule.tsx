import { Frame, Head, itemTag } from "../parts";
import type { SectionProps } from "../site";
import { words } from "../words";

/** What happens when, in order. */
export function Schedule(section: SectionProps) {
  const said = words(section.edit, section.content);
  const Name = itemTag(section);
  const isTable = section.layout === "table";
  if (section.layout === "cards") {
    return (
      <Frame section={section}>
        <Head section={section} words={said} />
        <ol className="tiles">
          {said.items("items").map((item) => (
            <li key={item.id} className="card reveal">
              <p className="event-date" {...item.text("time")} />
              <Name className="subtitle mt-4" {...item.text("title")} />
              {item.has("text") && <p className="quiet mt-1" {...item.text("text")} />}
              {item.has("place") && <p className="role mt-3" {...item.text("place")} />}
            </li>
          ))}
        </ol>
      </Frame>
    );
  }
  return (
    <Frame section={section}>
      <div className={isTable ? "" : "beside"}>
        <Head section={section} words={said} className={isTable ? "" : "sticky-head"} />
        <ol className={isTable ? "rows" : "timeline"}>
          {said.items("items").map((item) => (
            <li key={item.id} className={isTable ? "schedule-row" : "reveal"}>
              <p className="when" {...item.text("time")} />
              <div>
                <Name className="subtitle" {...item.text("title")} />
                {item.has("text") && <p className="quiet mt-1" {...item.text("text")} />}
              </div>
              {item.has("place") && <p className="role" {...item.text("place")} />}
            </li>
          ))}
        </ol>
      </div>
    </Frame>
  );
}
