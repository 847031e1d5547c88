extension FactsFixtures {
    static let care = """
        > website for joe's barber shop in leeds. haircut £18, beard trim £10, kids cut £12. open mon-sat 9am to 6pm. call 0113 496 0000
        = Joe's Barber Shop | haircut = £18 | beard trim = £10 | kids cut = £12 | mon-sat = 9am to 6pm | 0113 496 0000
        > Yoga studio in Copenhagen called Still Water. Classes: Monday 18:00 Vinyasa, Wednesday 7:00 Morning flow, Friday 17:30 Yin. Drop-in 150 DKK, 10 classes 1.200 DKK. calm, sage green
        = Still Water | Monday 18:00 = Vinyasa | Wednesday 7:00 = Morning flow | Friday 17:30 = Yin | Drop-in = 150 DKK | 10 classes = 1.200 DKK
        > I need a 3-page site for my gym Iron Yard in Glasgow: Home, Timetable, Prices. Membership £29/month, day pass £7, PT £40 per hour. Bold, black and yellow.
        = Iron Yard | Membership = £29/month | day pass = £7 | PT = £40 per hour
        > Dr. Miriam Katz, dentist in Haifa, for nervous patients and children. Sun–Thu 8:00–16:00. +972 4 555 1234. Check-up ₪250, cleaning ₪350. Soft blue, no red.
        = Dr. Miriam Katz | Sun–Thu = 8:00–16:00 | +972 4 555 1234 | Check-up = ₪250 | cleaning = ₪350
        > Tierarztpraxis Sommer, a vet in Graz. Hauptstraße 5, 8010 Graz. Mon, Wed, Fri 8–12; Tue, Thu 14–18. praxis@sommer.at
        = Tierarztpraxis Sommer | Hauptstraße 5, 8010 Graz | Mon, Wed, Fri = 8–12 | Tue, Thu = 14–18 | praxis@sommer.at
        > Psychotherapist Nora Lindqvist in Dublin. Sessions €80, couples €110, 50 minutes each. Online or at 8 Camden Row, Dublin 8. nora@lindqvist.ie
        = Nora Lindqvist | Sessions = €80 | couples = €110 | 50 minutes | 8 Camden Row, Dublin 8 | nora@lindqvist.ie
        > Tattoo studio Black Heron in Lisbon. Artists: Rita Sá (fine line), Tomás Vaz (blackwork). Hourly rate 90 €, deposit 50 €. Tue–Sat 11h–19h. @blackherontattoo
        = Black Heron | Rita Sá = fine line | Tomás Vaz = blackwork | Hourly rate = 90 € | deposit = 50 € | Tue–Sat = 11h–19h | @blackherontattoo
        > Little Acorns, childminder in Cardiff. 2 places free from September. £55 per day, meals included. Mon–Thu 7:30am–6pm. Call Megan on 029 5550 0190.
        = Little Acorns | 2 | places free from September | £55 per day | meals included | Mon–Thu = 7:30am–6pm | 029 5550 0190 | Megan
        > Physio practice Moveo in Ghent: first session 45 €, follow-up 35 €. Sofie De Smet, physiotherapist. Kortrijksesteenweg 101, 9000 Gent. Mon to Fri from 8:00 to 19:00.
        = Moveo | first session = 45 € | follow-up = 35 € | Sofie De Smet = physiotherapist | Kortrijksesteenweg 101, 9000 Gent | Mon to Fri = 8:00 to 19:00
        > Massage studio Ebb in Riga. Swedish massage 60 min 45 €, hot stone 90 min 70 €. Brīvības iela 76, Rīga. Daily 10-20. +371 2555 0166
        = Ebb | Swedish massage = 45 € | hot stone = 70 € | 60 min | 90 min | Brīvības iela 76, Rīga | Daily = 10-20 | +371 2555 0166
        > I'd like a website for my small dog grooming salon in Utrecht called Wet Nose. Wash and cut from €45, nails €12. By appointment only, Mon-Fri. WhatsApp +31 6 1234 5678
        = Wet Nose | Wash and cut = from €45 | nails = €12 | By appointment only = Mon-Fri | +31 6 1234 5678
        """
}
