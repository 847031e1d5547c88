extension FactsFixtures {
    /// Prompts as strangers write them: other countries’ numbers, hours and prices, single quotation marks, capitals only.
    static let strangers = #"""
        > Hi!! I need a website for my piano tuning business — “Wren Piano Tuning”, Bath (UK). Standard tuning from £75, pitch raise £110, repairs by quote. Call 07700 900 142 or mail hello@wrenpianos.co.uk. Mon–Fri 9–5.
        = Wren Piano Tuning | Bath | Standard tuning = from £75 | pitch raise = £110 | repairs by quote | 07700 900 142 | hello@wrenpianos.co.uk | Mon–Fri = 9–5
        > knitting club 'Purl & Plain', meets thursdays 7pm at the Old Library, 12 Mill Lane, Ludlow; free; bring your own needles; contact: Maureen, 01584 555 019
        = Purl & Plain | thursdays 7pm | 12 Mill Lane, Ludlow | Maureen | 01584 555 019 | bring your own needles
        > A site for my pottery studio Kiln & Clay in Bristol with a contact form and a newsletter. Courses: wheel throwing £45, hand building £38, glazing £25 per session.
        = Kiln & Clay | Bristol | Courses | wheel throwing = £45 | hand building = £38 | glazing = £25 per session
        > Conference site: Quiet Systems 2027, 14–16 October 2027, Tampere Hall, Tampere. Speakers: Dr. Aino Laine (Aalto), Prof. Mark Ojo, Li Wei. Tickets €390, students €90. CFP closes 1 May.
        = Quiet Systems 2027 | 14–16 October 2027 | Tampere Hall | Dr. Aino Laine = Aalto | Prof. Mark Ojo | Li Wei | Tickets = €390 | students = €90 | CFP closes 1 May
        > one page wedding site for Noor & Jack, 12 June 2027, Villa Cetinale, Siena, RSVP form please, ceremony 16:00, dinner 19:30, dress code: garden formal
        = Noor & Jack | 12 June 2027 | Villa Cetinale | ceremony = 16:00 | dinner = 19:30 | dress code: garden formal
        > Zahnarztpraxis Dr. med. dent. Petra König, Hauptstraße 4, 79098 Freiburg. English site. Tel. 0761 / 55 51 23. Mo–Do 8–12 & 14–18 Uhr, Fr 8–13 Uhr. Prophylaxis 95 €, whitening ab 290 €.
        = Dr. med. dent. Petra König | Hauptstraße 4, 79098 Freiburg | 0761 / 55 51 23 | Mo–Do = 8–12 & 14–18 Uhr | Fr = 8–13 Uhr | Prophylaxis = 95 € | 290 €
        > Boulangerie Petit Jour, 8 rue des Lilas, 69003 Lyon. Tél. 04 78 55 01 23. Croissant 1,30 €, pain au levain 4,80 €, tarte du jour 12,50 €. Ouvert mar–dim 7h–13h. In English please, not pink, no stock photos
        = Boulangerie Petit Jour | 8 rue des Lilas, 69003 Lyon | 04 78 55 01 23 | Croissant = 1,30 € | pain au levain = 4,80 € | tarte du jour = 12,50 € | mar–dim = 7h–13h
        > Consulting firm Delta North (Toronto). Day rate US$ 1.2k, workshop US$ 4,800. +1 (416) 555-0187. “They cut our close from 12 days to 4.” — Priya Raman, CFO, Halden Foods
        = Delta North | Toronto | Day rate = US$ 1.2k | workshop = US$ 4,800 | +1 (416) 555-0187 | They cut our close from 12 days to 4. = Priya Raman
        > Dubai shawarma place 'Laffah', AED 45 for the family box, AED 18 chicken, AED 22 beef. +971 4 555 0123, open 11am till late every day, Al Wasl Road 88, Dubai
        = Laffah | Dubai | family box = AED 45 | chicken = AED 18 | beef = AED 22 | +971 4 555 0123 | Al Wasl Road 88, Dubai | 11am till late = every day
        > Make it dark. No, light. Portfolio for Tomás Rey, documentary photographer, Bogotá. Not pink. Work: Rio Abajo (2021), Salt People, The Last Bus. +57 601 555 0144, tomas@rey.co
        = Tomás Rey | Rio Abajo (2021) | Salt People | The Last Bus | +57 601 555 0144 | tomas@rey.co
        > Pages: Home, Menu, About, Contact. Osteria Nonna Pia in Trieste, family run since 1958. Tagliatelle al ragù €12, branzino €19.50, tiramisù €6. Closed Mondays; otherwise 12.00–14.30 and 19.00–22.30.
        = Osteria Nonna Pia | Trieste | 1958 | Tagliatelle al ragù = €12 | branzino = €19.50 | tiramisù = €6 | Mondays = Closed | 12.00–14.30 and 19.00–22.30
        > Tokyo ramen shop Kumo, ¥950 shoyu, ¥1,100 tonkotsu, ¥300 gyoza (6 pieces). 03-5555-0142. 11:30-15:00, 18:00-23:00, closed Wednesdays. Three-minute walk from Yoyogi station.
        = Kumo | ¥950 = shoyu | ¥1,100 = tonkotsu | ¥300 = gyoza = 6 pieces | 03-5555-0142 | 11:30-15:00, 18:00-23:00 | Wednesdays = closed
        > Locksmith in Sydney, 24/7!!! call 0491 570 156 - lockout from A$120, new lock A$180-A$260. ABN 51 824 753 556. Serving Newtown, Marrickville and Enmore.
        = Sydney | 0491 570 156 | lockout = from A$120 | new lock = A$180-A$260 | ABN 51 824 753 556 | Serving Newtown, Marrickville and Enmore
        > Law firm: Okonkwo & Partners, Lagos. Offices: 14 Broad Street, Lagos Island and 3 Aminu Kano Crescent, Wuse 2, Abuja. Tel: +234 1 555 0199. Chief Ngozi Okonkwo SAN, senior partner; Barr. Tunde Bello, head of disputes. Areas: energy, arbitration, tax
        = Okonkwo & Partners | 14 Broad Street, Lagos Island | 3 Aminu Kano Crescent, Wuse 2, Abuja | +234 1 555 0199 | Chief Ngozi Okonkwo SAN = senior partner | Barr. Tunde Bello = head of disputes | energy | arbitration | tax
        > Startup: Fernlog — an app that tracks houseplants. Free plan, Pro $4/month, Team $12 per user/month. Headline: “Never drown a fern again.” Waitlist. press@fernlog.app @fernlog
        = Fernlog | Pro = $4/month | Team = $12 per user/month | Never drown a fern again. | press@fernlog.app | @fernlog
        > Choir 'Cantus Mare' Tallinn, rehearsals Tuesdays 18:30–20:30, conductor Mart Saar. Concerts: 3 Dec Niguliste church, 18 Dec Estonia Hall. Membership form. Tickets 15 €.
        = Cantus Mare | Tallinn | Mart Saar | 3 Dec | 18 Dec | 15 €
        > Charity 'Second Kettle' repairing appliances for refugees in Leeds. £10 fixes a kettle, £25 fixes a washing machine. Charity no. 1187654. 3,400 repairs since 2016. volunteers@secondkettle.org.uk
        = Second Kettle | Leeds | £10 | £25 | Charity no. 1187654 | 3,400 | since 2016 | volunteers@secondkettle.org.uk
        > Barber — Fade Theory
        • cut R$ 60
        • beard R$ 45
        • combo R$ 95
        Rua Augusta, 1200, São Paulo
        (11) 5555-0123
        ter–sáb 10h às 20h
        = Fade Theory | cut = R$ 60 | beard = R$ 45 | combo = R$ 95 | Rua Augusta, 1200, São Paulo | (11) 5555-0123 | ter–sáb = 10h às 20h
        > Band: The Slow Ferries (folk, Cork). Ailbhe Ní Riain – vocals, Dara Quinn – fiddle, Joe Twomey – guitar. Gigs 5 March De Barras, 9 March Whelan's. Album 'Low Water' out now. bookings@slowferries.ie
        = The Slow Ferries | Ailbhe Ní Riain | Dara Quinn | Joe Twomey | 5 March | 9 March | Low Water | bookings@slowferries.ie
        > Bike repair, Copenhagen. Basic service 399 kr., full service 899 kr., puncture 150 kr. Åbent man-fre 9-18, lør 10-15. Nørrebrogade 55, 2200 København N. Tlf. 35 55 01 23. Name: Kædelåsen
        = Kædelåsen | Copenhagen | Basic service = 399 kr | full service = 899 kr | puncture = 150 kr | man-fre = 9-18 | lør = 10-15 | Nørrebrogade 55, 2200 København N | 35 55 01 23
        > SITE FOR MY FOOD TRUCK!!! TACO TIDE. SAN DIEGO. TACOS $4 EACH, BURRITO $11, HORCHATA $3.50. FRI-SUN NOON-9PM AT MISSION BAY. TEXT US 619-555-0133
        = TACO TIDE | TACOS = $4 EACH | BURRITO = $11 | HORCHATA = $3.50 | FRI-SUN = NOON-9PM | 619-555-0133
        > Physio clinic Move Well, Cape Town & Stellenbosch. First visit R850, follow up R650. 021 555 0188 (CT), 021 555 0199 (Stellenbosch). Therapists: Lerato Mokoena (sports), Ruan Botha (back pain). Book online.
        = Move Well | First visit = R850 | follow up = R650 | 021 555 0188 (CT) | 021 555 0199 (Stellenbosch) | Lerato Mokoena = sports | Ruan Botha = back pain
        """#
}
