type HeroWords = { title: string; text: string };

export function Hero({ title, text }: HeroWords) {
  return (
    <section className="grid gap-4 py-16">
      <h1 className="text-5xl font-bold" data-edit="home.hero.title">{title}</h1>
      <p className="text-lg">{text}</p>
    </section>
  );
}
