import { Action, Heading } from "../parts";
import type { SectionProps } from "../site";
import { words } from "../words";

/** The one thing to do now. */
export function CallToAction(section: SectionProps) {
  const said = words(section.edit, section.content);
  const inner = (
    <>
      <div>
        <Heading section={section} words={said} />
        {said.has("text") && <p className="lede mt-4" {...said.text("text")} />}
      </div>
      <Action words={said} className="button button-large" />
    </>
  );
  if (section.layout === "quiet") {
    return (
      <section id={section.id} aria-labelledby={`${section.id}-heading`} className="section on-paper">
        <div className="shell"><div className="call call-quiet">{inner}</div></div>
      </section>
    );
  }
  if (section.layout === "card") {
    return (
      <section id={section.id} aria-labelledby={`${section.id}-heading`} className="section on-paper">
        <div className="shell"><div className="call call-card on-bold reveal">{inner}</div></div>
      </section>
    );
  }
  return (
    <section id={section.id} aria-labelledby={`${section.id}-heading`} className="section call-band">
      <div className="shell call">{inner}</div>
    </section>
  );
}
