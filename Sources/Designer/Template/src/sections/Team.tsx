import { Frame, Head, initials, itemTag } from "../parts";
import type { SectionProps } from "../site";
import { isPlaceholder, words } from "../words";

/** The people, by name and what they do. */
export function Team(section: SectionProps) {
  const said = words(section.edit, section.content);
  const Name = itemTag(section);
  const items = said.items("items");
  if (section.layout === "list") {
    return (
      <Frame section={section}>
        <div className="beside">
          <Head section={section} words={said} className="sticky-head" />
          <ul className="rows">
            {items.map((item) => (
              <li key={item.id} className="py-6">
                <div className="flex flex-wrap items-baseline justify-between gap-x-6">
                  <Name className="subtitle" {...item.text("name")} />
                  {item.has("role") && <p className="role" {...item.text("role")} />}
                </div>
                {item.has("text") && <p className="quiet mt-2" {...item.text("text")} />}
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
      <ul className="tiles">
        {items.map((item, index) => (
          <li key={item.id} className="reveal">
            <div className={`portrait portrait-${index % 4} ${section.layout === "portraits" ? "portrait-large" : ""}`} aria-hidden="true">
              {isPlaceholder(item.raw("name")) ? (
                <svg viewBox="0 0 24 24" focusable="false"><circle cx="12" cy="9" r="4" /><path d="M4 22a8 8 0 0 1 16 0z" /></svg>
              ) : (
                <span>{initials(item.raw("name"))}</span>
              )}
            </div>
            <Name className="subtitle" {...item.text("name")} />
            {item.has("role") && <p className="role mt-1" {...item.text("role")} />}
            {item.has("text") && <p className="quiet mt-3" {...item.text("text")} />}
          </li>
        ))}
      </ul>
    </Frame>
  );
}
