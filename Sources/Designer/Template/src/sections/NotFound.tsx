import type { SectionProps } from "../site";

/** What stands at an address that leads nowhere. */
export function NotFound({ data }: SectionProps) {
  const said = data.shared.words;
  return (
    <section className="section">
      <div className="shell grid min-h-[45vh] content-center justify-items-start gap-6">
        <h1 className="display" data-edit="site.words.notFound">{said.notFound}</h1>
        <p className="lede" data-edit="site.words.notFoundText">{said.notFoundText}</p>
        <a className="button" href={data.site.pages[0]?.path ?? "/"} data-edit="site.words.backHome">{said.backHome}</a>
      </div>
    </section>
  );
}
