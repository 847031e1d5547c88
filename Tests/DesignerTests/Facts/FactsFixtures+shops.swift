extension FactsFixtures {
    static let shops = """
        > Flower shop Petal & Stem in Bath. Bouquets from £35, weddings, funerals. Romantic, blush and sage, not too girly. 3 Walcot Street, Bath BA1 5BN. Mon–Sat 9:00–17:30
        = Petal & Stem | Bouquets = from £35 | weddings | funerals | 3 Walcot Street, Bath BA1 5BN | Mon–Sat = 9:00–17:30
        > The Paper Fox is an independent bookshop in Leeds for children and curious adults. 22 Mill Lane, Leeds LS1 4AB. hello@paperfox.co.uk. Story time every Saturday at 11am.
        = The Paper Fox | 22 Mill Lane, Leeds LS1 4AB | hello@paperfox.co.uk | Story time | Saturday at 11am
        > Online shop for my ceramics, I'm Sofia Brandt. Mugs 28 €, bowls 34 €, vases 60–120 €. Earthy, calm. Shipping within Europe 9 €.
        = Sofia Brandt | Mugs = 28 € | bowls = 34 € | vases = 60–120 € | 9 €
        > Velo Werk, a bike workshop in Basel. Small service CHF 89.–, big service CHF 189.–, flat tyre CHF 25.–. Di–Fr 9–12 and 13.30–18.30, Sa 9–16. Feldbergstrasse 40, 4057 Basel. Tel. 061 555 01 22
        = Velo Werk | Small service = CHF 89.– | big service = CHF 189.– | flat tyre = CHF 25.– | 9–12 and 13.30–18.30 | 9–16 | Feldbergstrasse 40, 4057 Basel | 061 555 01 22
        > Kowalski Auto, car repair in Chicago. Oil change $59, brake check $29, diagnostics $95/hr. Open Mon-Fri 8-6, Sat 8-2. 2201 W Fullerton Ave, Chicago, IL 60647. (312) 555-0188. Since 1987.
        = Kowalski Auto | Oil change = $59 | brake check = $29 | diagnostics = $95/hr | Mon-Fri = 8-6 | Sat = 8-2 | 2201 W Fullerton Ave, Chicago, IL 60647 | (312) 555-0188 | Since 1987
        > Market garden Rootstock near Bergen, run by Ingrid and Per Hauge. Vegetable box 320 NOK a week, eggs 45 NOK, honey 120 NOK. Pick up Fridays 15–18. post@rootstock.no
        = Rootstock | Ingrid and Per Hauge | Vegetable box = 320 NOK a week | eggs = 45 NOK | honey = 120 NOK | Fridays = 15–18 | post@rootstock.no
        > Green & Grain, a zero-waste grocery store in Vancouver. Open daily 9am–8pm. Oats $2.20 per 500 g, lentils $3.10 per 500 g. Bring your own jars and get 10% off on Mondays.
        = Green & Grain | daily = 9am–8pm | Oats = $2.20 per 500 g | lentils = $3.10 per 500 g | 10% off on Mondays
        > Vintage clothes shop Second Spring in Zagreb, jackets 25-60 eur, jeans 30 eur, dresses from 20 eur; open Tue-Sat noon-8pm; ilica 55, zagreb
        = Second Spring | jackets = 25-60 eur | jeans = 30 eur | dresses = from 20 eur | Tue-Sat = noon-8pm | ilica 55
        > Pet shop Pawsome in Manila. Dog food ₱450, cat litter ₱320, grooming ₱600. Open 10 a.m. to 7 p.m. daily. +63 2 5550 0144
        = Pawsome | Dog food = ₱450 | cat litter = ₱320 | grooming = ₱600 | 10 a.m. to 7 p.m. | daily | +63 2 5550 0144
        > Hofladen Birkenau: farm shop, potatoes 1,80 € per kg, apples 2,40 € per kg, cider 12 euros. Sat 8–13. Dorfstraße 3, 86937 Birkenau
        = Hofladen Birkenau | potatoes = 1,80 € per kg | apples = 2,40 € per kg | cider = 12 euros | Sat = 8–13 | Dorfstraße 3, 86937 Birkenau
        """
}
