import type { ReactNode } from "react";
import type { SectionProps } from "./site";

/** Where a section's form is sent: one setting of site.json, and the form's name. */
export function formAddress(section: SectionProps): string {
  const base = section.data.site.forms ?? "/__sitewright/forms";
  const name = `${section.data.id}.${section.id}`;
  if (base.includes("{form}")) return base.replace("{form}", encodeURIComponent(name));
  return base.endsWith("#") ? base.slice(0, -1) : `${base.replace(/\/+$/, "")}/${name}`;
}

/** A form that works without a script; with one, `send.ts` shows the answer in place. */
export function Form(props: { section: SectionProps; className?: string; label: string; children: ReactNode }) {
  const words = props.section.data.shared.words;
  return (
    <form
      className={props.className} method="post" action={formAddress(props.section)} aria-label={props.label || undefined}
      data-sending={words.sending} data-sent={words.sent} data-failed={words.notSent}
    >
      {props.children}
      <div className="trap" aria-hidden="true">
        <label>{words.leaveEmpty}<input name="website" tabIndex={-1} autoComplete="off" /></label>
      </div>
      <p className="form-status" role="status" tabIndex={-1} />
    </form>
  );
}

/** The mark of a field that must be filled in, in words. */
export function Required({ section }: { section: SectionProps }) {
  const word = section.data.shared.words.required;
  return word ? <span className="need"> (<span data-edit="site.words.required">{word}</span>)</span> : null;
}
