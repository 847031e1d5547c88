import { Heading } from "../parts";
import type { SectionProps } from "../site";
import { isPlaceholder, words } from "../words";

/** A field for an address, for those who want to hear more. */
export function Newsletter(section: SectionProps) {
  const said = words(section.edit, section.content);
  const mail = words("site.shared", section.data.shared.shared).raw("mail");
  const inner = (
    <>
      <div>
        <Heading section={section} words={said} />
        {said.has("text") && <p className="lede mt-4" {...said.text("text")} />}
      </div>
      <form method="post" encType="text/plain" action={mail && !isPlaceholder(mail) ? `mailto:${mail}` : undefined}>
        <label htmlFor={`${section.id}-mail`} {...said.text("label")} />
        <div className="newsletter-line">
          <input id={`${section.id}-mail`} name="mail" type="email" autoComplete="email" required />
          <button className="button" type="submit" {...said.text("send")} />
        </div>
        {said.has("note") && <p className="quiet mt-3 text-[length:var(--step--1)]" {...said.text("note")} />}
      </form>
    </>
  );
  const isCard = section.layout === "card";
  return (
    <section id={section.id} aria-labelledby={`${section.id}-heading`} className={`section ${isCard ? "on-paper" : "bg-band"}`}>
      <div className="shell"><div className={isCard ? "card newsletter newsletter-card" : "newsletter"}>{inner}</div></div>
    </section>
  );
}
