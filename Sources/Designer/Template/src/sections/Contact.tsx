import { Frame, Head, Icon, Reach } from "../parts";
import type { SectionProps } from "../site";
import { isPlaceholder, words, type Words } from "../words";

/** How to reach them, and a form where one is wanted. */
export function Contact(section: SectionProps) {
  const said = words(section.edit, section.content);
  const hasForm = said.has("form") || said.has("send");
  const ways = (
    <ul className="ways">
      {said.has("phone") && <li><Icon name="phone" /><Reach words={said} field="phone" /></li>}
      {said.has("mail") && <li><Icon name="mail" /><Reach words={said} field="mail" /></li>}
      {said.has("address") && <li><Icon name="map-pin" /><span {...said.text("address")} /></li>}
    </ul>
  );
  if (section.layout === "simple" || !hasForm) {
    return (
      <Frame section={section}>
        <div className="contact-simple">
          <Head section={section} words={said} className="head-centred" />
          {ways}
          {hasForm && <Form section={section} said={said} />}
        </div>
      </Frame>
    );
  }
  return (
    <Frame section={section}>
      <div className="contact-split">
        <div>
          <Head section={section} words={said} className="mb-10" />
          {ways}
        </div>
        <Form section={section} said={said} />
      </div>
    </Frame>
  );
}

function Form({ section, said }: { section: SectionProps; said: Words }) {
  const mail = said.raw("mail");
  const action = mail && !isPlaceholder(mail) ? `mailto:${mail}` : undefined;
  const labels = section.data.shared.words;
  const field = (key: string, fallback: string | undefined) =>
    said.has(key) ? said.text(key) : { "data-edit": `site.words.${key}`, children: fallback };
  return (
    <form className="card form" action={action} method="post" encType="text/plain" aria-label={said.raw("form") || said.raw("heading")}>
      {said.has("form") && <p className="subtitle" {...said.text("form")} />}
      <label><span {...field("name", labels.name)} /><input name="name" autoComplete="name" required /></label>
      <label>
        <span data-edit="site.words.mail">{labels.mail}</span>
        <input name="mail" type="email" autoComplete="email" required />
      </label>
      <label><span {...field("message", labels.message)} /><textarea name="message" rows={4} required /></label>
      <button className="button" type="submit" {...field("send", labels.send)} />
    </form>
  );
}
