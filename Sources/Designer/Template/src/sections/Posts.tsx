import { Frame, Head, itemTag } from "../parts";
import type { SectionProps } from "../site";
import { words } from "../words";

/** News and writing, newest first. */
export function Posts(section: SectionProps) {
  const said = words(section.edit, section.content);
  const Name = itemTag(section);
  const isCards = section.layout === "cards";
  return (
    <Frame section={section}>
      <Head section={section} words={said} />
      <ul className={isCards ? "tiles" : "rows"}>
        {said.items("items").map((item) => (
          <li key={item.id}>
            <article className={isCards ? "card reveal h-full" : "post-row"}>
              {item.has("date") ? <p className="role" {...item.text("date")} /> : !isCards && <span />}
              <div>
                <Name className="subtitle mt-1" {...item.text("title")} />
                <p className="quiet mt-2" {...item.text("text")} />
              </div>
            </article>
          </li>
        ))}
      </ul>
    </Frame>
  );
}
