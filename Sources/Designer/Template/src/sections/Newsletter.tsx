import { Form } from "../forms";
import { Heading } from "../parts";
import type { SectionProps } from "../site";
import { words } from "../words";

/** A field for an address, for those who want to hear more. */
export function Newsletter(section: SectionProps) {
  const said = words(section.edit, section.content);
  const inner = (
    <>
      <div>
        <Heading section={section} words={said} />
        {said.has("text") && <p className="lede mt-4" {...said.text("text")} />}
      </div>
      <Form section={section} label={said.raw("heading")}>
        <label htmlFor={`${section.id}-mail`} {...said.text("label")} />
        <div className="newsletter-line">
          <input id={`${section.id}-mail`} name="mail" type="email" inputMode="email" autoComplete="email" dir="ltr" required />
          <button className="button" type="submit" {...said.text("send")} />
        </div>
        {said.has("note") && <p className="quiet mt-3 text-[length:var(--step--1)]" {...said.text("note")} />}
      </Form>
    </>
  );
  const surface = section.layout === "band" ? "bg-band" : "on-paper";
  const inside = section.layout === "card" ? "card newsletter newsletter-card" : section.layout === "line" ? "newsletter newsletter-single" : "newsletter";
  return (
    <section id={section.id} aria-labelledby={`${section.id}-heading`} className={`section ${surface}`}>
      <div className="shell"><div className={inside}>{inner}</div></div>
    </section>
  );
}
