extension FactsFixtures {
    static let work = """
        > Hart & Lowe is a law firm in Manchester for small businesses. Employment law, contracts and disputes. 14 Mill Lane, Manchester M2 3AB. Tel 0161 496 0999. Formal and trustworthy.
        = Hart & Lowe | Employment law | contracts | disputes | 14 Mill Lane, Manchester M2 3AB | 0161 496 0999
        > Law firm Brandt & Oduya, Hamburg. Pages: Work, People, Contact. Family law, property, wills. Partners: Ute Brandt, Kofi Oduya. First meeting €150.
        = Brandt & Oduya | Family law | property | wills | Ute Brandt | Kofi Oduya | First meeting = €150
        > Kowalski Plumbing, emergency plumber in Chicago. 24/7. (312) 555-0188. Free quotes. Since 1987. Call-out $95.
        = Kowalski Plumbing | 24/7 | (312) 555-0188 | Free quotes | Since 1987 | Call-out = $95
        > Real estate agency Norte Casas, Porto. Apartments and houses. 4 pages: Home, Listings, Team, Contact. Licence AMI 20555. +351 22 555 0188
        = Norte Casas | Apartments | houses | AMI 20555 | +351 22 555 0188
        > Accounting firm for freelancers in Dublin. €90 per hour, first call free, annual accounts from €650. info@tallyandco.ie
        = €90 per hour | first call free | annual accounts = from €650 | info@tallyandco.ie
        > Landing page for Driftlog, an app that logs dives for freedivers. Pricing: Free €0, Pro €4/month, Club €19/month. Headline: "Every dive, remembered". Dark mode with a teal accent
        = Driftlog | Free = €0 | Pro = €4/month | Club = €19/month | Every dive, remembered | app that logs dives for freedivers
        > Tallybird, an app that splits bills between flatmates. Free, or $3/month for groups. iOS and Android. team@tallybird.app
        = Tallybird | Free | $3/month | iOS | Android | team@tallybird.app
        > Atelier Kobayashi, architecture office in Tokyo, founded in 2009 by Ren Kobayashi. 14 people. Houses, schools, one very small bridge. 2-14-5 Yanaka, Taito-ku, Tokyo 110-0001
        = Atelier Kobayashi | founded in 2009 | Ren Kobayashi | 14 = people | Houses | schools | one very small bridge | 2-14-5 Yanaka, Taito-ku, Tokyo 110-0001
        > Moving company Two Strong Sisters in Melbourne. Two movers and a truck $140 per hour, boxes $4 each. 7 days a week 7am–8pm. 1300 555 019
        = Two Strong Sisters | Two movers and a truck = $140 per hour | boxes = $4 each | 7 days a week = 7am–8pm | 1300 555 019
        > Cleaning service Klar in Oslo: homes 490 kr per hour, offices 520 kr per hour, windows from 900 kr. Booking: 22 55 50 11 or post@klar.no. Mondays to Fridays 8–16.
        = Klar | homes = 490 kr per hour | offices = 520 kr per hour | windows = from 900 kr | 22 55 50 11 | post@klar.no | Mondays to Fridays = 8–16
        > Translation bureau Lingua Franca, Geneva. German, French and Arabic. CHF 0.28 per word, certified translations CHF 95.–. Rue du Rhône 30, 1204 Genève. +41 22 555 01 44
        = Lingua Franca | German | French | Arabic | CHF 0.28 per word | certified translations = CHF 95.– | Rue du Rhône 30, 1204 Genève | +41 22 555 01 44
        > Interior designer Paloma Reyes, Seville. Consultation 120 €, full room from 1.900 €. "She saw what our kitchen wanted to be" — Inés & Marcos. paloma@reyes.es
        = Paloma Reyes | Consultation = 120 € | full room = from 1.900 € | She saw what our kitchen wanted to be = Inés & Marcos | paloma@reyes.es
        > Indie game "Lanternfall", a puzzle game about a lighthouse keeper. Out on 9 October 2026 on PC and Switch, $14.99. Made by Studio Kelp in Halifax. press@studiokelp.ca
        = Lanternfall | 9 October 2026 | PC | Switch | $14.99 | Studio Kelp | press@studiokelp.ca
        """
}
