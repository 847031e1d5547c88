import { Frame, Head, itemTag, type ItemTag } from "../parts";
import type { SectionProps } from "../site";
import { words, type Words } from "../words";

/** A menu or price list, in groups. */
export function Menu(section: SectionProps) {
  const said = words(section.edit, section.content);
  const Name = itemTag(section);
  const groups = said.items("groups").map((group) => <Group key={group.id} group={group} Name={Name} />);
  const note = said.has("note") && <p className="quiet mt-10 text-[length:var(--step--1)]" {...said.text("note")} />;
  if (section.layout === "card") {
    return (
      <Frame section={section}>
        <div className="menu-card">
          <Head section={section} words={said} className="head-centred" />
          <div className="grid gap-12">{groups}</div>
          {note}
        </div>
      </Frame>
    );
  }
  if (section.layout === "ruled") {
    return (
      <Frame section={section}>
        <Head section={section} words={said} />
        <div className="menu-ruled">{groups}</div>
        {note}
      </Frame>
    );
  }
  if (groups.length < 2) {
    return (
      <Frame section={section}>
        <div className="beside">
          <Head section={section} words={said} className="sticky-head" />
          <div>{groups}{note}</div>
        </div>
      </Frame>
    );
  }
  return (
    <Frame section={section}>
      <Head section={section} words={said} />
      <div className="menu-columns">{groups}</div>
      {note}
    </Frame>
  );
}

function Group({ group, Name }: { group: Words; Name: ItemTag }) {
  return (
    <div className="menu-part break-inside-avoid">
      {group.has("name") && <Name className="menu-group" {...group.text("name")} />}
      <ul className="menu-list">
        {group.items("items").map((item) => (
          <li key={item.id}>
            <p className="menu-line">
              <span className="menu-name" {...item.text("name")} />
              {item.has("price") && <span className="menu-dots" aria-hidden="true" />}
              {item.has("price") && <span className="price" {...item.text("price")} />}
            </p>
            {item.has("text") && <p className="quiet mt-1 max-w-prose" {...item.text("text")} />}
          </li>
        ))}
      </ul>
    </div>
  );
}
