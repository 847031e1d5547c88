/// Prompts with the facts that visitors must find. The lines are explained at ``FactsCase/cases(_:)``.
enum FactsFixtures {
    static let food = """
        > Padaria Aurora, a family bakery in Lisbon run by Maria and João Silva since 1962. Croissants €1.40, pastel de nata 1,20 €, sourdough loaf €4.50. Open Tue–Sun 7am–7pm, closed Mondays. Rua do Carmo 12, 1200-093 Lisboa. Phone +351 21 555 0123.
        = Padaria Aurora | Maria and João Silva | since 1962 | Croissants = €1.40 | pastel de nata = 1,20 € | sourdough loaf = €4.50 | Tue–Sun = 7am–7pm | Mondays = closed | Rua do Carmo 12, 1200-093 Lisboa | +351 21 555 0123
        > Osteria del Ponte in Bologna. Starters: soup €7, salad €6; Mains: tagliatelle al ragù €14, osso buco €19. Book on 051 555 0198. Mon-Sat 12:00–15:00 and 19:00–23:00
        = Osteria del Ponte | Bologna | Starters | soup = €7 | salad = €6 | Mains | tagliatelle al ragù = €14 | osso buco = €19 | 051 555 0198 | Mon-Sat = 12:00–15:00 and 19:00–23:00
        > wine bar called Little Cork in Cork, dark and cosy, natural wine from €6 a glass, cheese board €16, open Wed-Sat 5pm till late
        = Little Cork | natural wine = from €6 a glass | cheese board = €16 | Wed-Sat = 5pm till late
        > Café Lindgren in Gothenburg. Filter coffee 38 kr, cinnamon bun 42 kr, shrimp sandwich 145 kr. Weekdays 7.30–18, weekends 9–17. Linnégatan 22, 413 04 Göteborg. hej@cafelindgren.se
        = Café Lindgren | Filter coffee = 38 kr | cinnamon bun = 42 kr | shrimp sandwich = 145 kr | Weekdays = 7.30–18 | weekends = 9–17 | Linnégatan 22, 413 04 Göteborg | hej@cafelindgren.se
        > A food truck called Taco Libre in Austin, Texas. Tacos $3.75 each, burrito $9, horchata $3. Find us at 1100 South Lamar Blvd, Tue-Fri 11am-2pm, Sat 6pm-10pm. Instagram @tacolibreatx
        = Taco Libre | Tacos = $3.75 each | burrito = $9 | horchata = $3 | 1100 South Lamar Blvd | Tue-Fri = 11am-2pm | Sat = 6pm-10pm | @tacolibreatx
        > Weingut Steiner is a winery near Krems. Grüner Veltliner 9,50 €, Riesling Reserve 18 €, tasting of five wines 15 € per person. Tastings by appointment only. Kellergasse 7, 3500 Krems. +43 2732 555 01, wein@steiner.at. Owner: Eva Steiner.
        = Weingut Steiner | Krems | Grüner Veltliner = 9,50 € | Riesling Reserve = 18 € | 15 € per person | by appointment only | Kellergasse 7, 3500 Krems | +43 2732 555 01 | wein@steiner.at | Eva Steiner
        > Brewery Hollow Barrel in Portland, Oregon: taproom open Thursday to Sunday, 3 pm to 10 pm. Pale ale $6, stout $7, flight of four $12. Brewery tour every Saturday at 4 pm, $15 pp.
        = Hollow Barrel | Thursday to Sunday = 3 pm to 10 pm | Pale ale = $6 | stout = $7 | flight of four = $12 | Saturday at 4 pm | $15 pp
        > Nonna's Table, catering in Brooklyn for weddings and offices. Buffet from $35 per person, canapés $18 per person, tasting $50. Call (718) 555-0142 or write to hello@nonnastable.com. "They fed 120 people and every plate came back empty" – Rachel M.
        = Nonna's Table | Buffet = from $35 per person | canapés = $18 per person | tasting = $50 | (718) 555-0142 | hello@nonnastable.com | They fed 120 people and every plate came back empty = Rachel M.
        > 山田屋, a ramen shop in Kyoto. Shoyu ramen ¥900, miso ramen ¥950, gyoza ¥400. 11:00–21:00, closed Wednesdays.
        = 山田屋 | Shoyu ramen = ¥900 | miso ramen = ¥950 | gyoza = ¥400 | 11:00–21:00 | Wednesdays = closed
        > Name: Blue Door Café
        Place: Whitby, North Yorkshire
        Menu:
        - Full breakfast £9.50
        - Crab sandwich £8
        - Tea £2.20
        Hours: daily 8am-4pm
        = Blue Door Café | Whitby, North Yorkshire | Full breakfast = £9.50 | Crab sandwich = £8 | Tea = £2.20 | daily = 8am-4pm
        > Karak House, tea house in Dubai. Karak chai 5 AED, zaatar manakish 14 AED, breakfast platter 45 AED. Open daily 6am–midnight. Al Rigga Road 48, Deira. WhatsApp +971 50 555 0177
        = Karak House | Karak chai = 5 AED | zaatar manakish = 14 AED | breakfast platter = 45 AED | daily = 6am–midnight | Al Rigga Road 48, Deira | +971 50 555 0177
        > Ice cream shop "Gelo" in Split. One scoop 2,50 €, two scoops 4,50 €, waffle 6 €. Open May to October, every day 10–23h.
        = Gelo | Split | One scoop = 2,50 € | two scoops = 4,50 € | waffle = 6 € | every day = 10–23h | May to October
        > Masala Junction, an Indian restaurant in Pune. Masala dosa ₹120, thali ₹240, filter coffee ₹40. Lunch 12–3.30 pm, dinner 7–11 pm. FC Road 14, Pune 411004. 020 5550 0133
        = Masala Junction | Masala dosa = ₹120 | thali = ₹240 | filter coffee = ₹40 | 12–3.30 pm | 7–11 pm | FC Road 14, Pune 411004 | 020 5550 0133
        """
}
