import { Frame, Head, itemTag } from "../parts";
import type { SectionProps } from "../site";
import { words } from "../words";

/** News and writing, newest first. */
export function Posts(section: SectionProps) {
  const said = words(section.edit, section.content);
  const Name = itemTag(section);
  const isCards = section.layout === "cards";
  const items = said.items("items");
  const [lead, ...others] = items;
  if (section.layout === "lead" && lead && others.length > 0) {
    return (
      <Frame section={section}>
        <Head section={section} words={said} />
        <div className="posts-lead">
          <article className="card">
            {lead.has("date") && <p className="role" {...lead.text("date")} />}
            <Name className="index-name mt-2" {...lead.text("title")} />
            <p className="lede mt-4" {...lead.text("text")} />
          </article>
          <ul className="rows">
            {others.map((item) => (
              <li key={item.id}>
                <article className="py-6">
                  {item.has("date") && <p className="role" {...item.text("date")} />}
                  <Name className="subtitle mt-1" {...item.text("title")} />
                  <p className="quiet mt-1" {...item.text("text")} />
                </article>
              </li>
            ))}
          </ul>
        </div>
      </Frame>
    );
  }
  return (
    <Frame section={section}>
      <Head section={section} words={said} />
      <ul className={isCards ? "tiles" : "rows"}>
        {items.map((item) => (
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
