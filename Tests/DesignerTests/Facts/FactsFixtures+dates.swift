extension FactsFixtures {
    static let dates = """
        > Make a site for The Night Herons, a folk band from Galway. Tour dates: 12 June 2026 – Cork, Coughlan's; 14 June 2026 – Dublin, Whelan's; 20 June 2026 – Belfast, The Empire. Dark and moody.
        = The Night Herons | 12 June 2026 = Cork, Coughlan's | 14 June 2026 = Dublin, Whelan's | 20 June 2026 = Belfast, The Empire
        > Punk band Gasleck. Gigs: 12 March Berlin SO36, 15 March Hamburg Hafenklang, 16 March Bremen Lagerhaus. Singer Jo, drums Mika. booking@gasleck.de
        = Gasleck | 12 March = Berlin = SO36 | 15 March = Hamburg = Hafenklang | 16 March = Bremen = Lagerhaus | Jo | Mika | booking@gasleck.de
        > A one page site for our wedding: Anna and Tom, Saturday 14 June 2026 at 3pm, Villa Aurelia in Rome. RSVP by 1 May. Schedule, directions and a RSVP form.
        = Anna and Tom | Saturday 14 June 2026 at 3pm | Villa Aurelia in Rome | RSVP by 1 May
        > Conference site: "Byte & Bloom 2026", 12–14 September 2026 in Porto, for gardeners who code. Speakers: Ana Reis, Tom Wu and Priya Nair. Tickets €120, students €40.
        = Byte & Bloom 2026 | 12–14 September 2026 | Ana Reis | Tom Wu | Priya Nair | Tickets = €120 | students = €40
        > Casa da Ria, a guesthouse near Aveiro. 6 rooms, from €85 per night, breakfast included. No dark colours. We speak Portuguese, English and French.
        = Casa da Ria | 6 | rooms | from €85 per night | breakfast included | We speak Portuguese, English and French.
        > Museum of Small Things in Ghent. Admission €8, students €5, under 12 free. Tue–Sun 10:00–18:00. Exhibition "Pockets" 3 March – 14 June 2026.
        = Museum of Small Things | Admission = €8 | students = €5 | under 12 free | Tue–Sun = 10:00–18:00 | 3 March – 14 June 2026 | Pockets
        > Food bank in Bristol. We hand out 300 meals a week. Volunteers wanted! Donate page please. Open Wednesdays 2–6pm. 22 Stapleton Road, Bristol BS5 0QX
        = We hand out 300 meals a week. | Volunteers wanted | Wednesdays = 2–6pm | 22 Stapleton Road, Bristol BS5 0QX
        > Cat shelter Pfotenhof in Linz. Donations: €10 feeds a cat for a week, €25 pays for a vaccination, €60 heats a room in winter. Visits Sat 13–16. 46 cats waiting. IBAN AT61 1904 3002 3457 3201
        = Pfotenhof | €10 = feeds a cat for a week | €25 = pays for a vaccination | €60 = heats a room in winter | Sat = 13–16 | 46 | cats waiting | AT61 1904 3002 3457 3201
        > Church of St Mark, Oxford. Services every Sunday at 10:00. Vicar: Rev. Jane Moss. Coffee morning on Wednesdays at 10.30.
        = Church of St Mark | every Sunday at 10:00 | Rev. Jane Moss | Coffee morning | Wednesdays at 10.30
        > Rowing club Nordstern in Kiel, founded 1924. Training Tue and Thu 18:00, youth Sat 10:00. Membership 240 € a year, under 18 120 € a year. 310 members. sport@nordstern-kiel.de
        = Nordstern | founded 1924 | Tue and Thu 18:00 | Sat 10:00 | Membership = 240 € a year | 120 € a year | 310 = members | sport@nordstern-kiel.de
        > Jazz festival Blue Quay in Gdańsk, 21–23 August 2026. Day ticket 120 zł, weekend pass 290 zł. Line-up: Ola Trzaska Trio, The Lowlands, Bineta Sow. Gates open at 16:00.
        = Blue Quay | 21–23 August 2026 | Day ticket = 120 zł | weekend pass = 290 zł | Ola Trzaska Trio | The Lowlands | Bineta Sow | 16:00
        > The Riverside Choir in York. Rehearsals Thursdays 19:30–21:30 at St Olave's Hall. Summer concert on 4 July 2026 at 7pm. £5 per rehearsal. Director: Miriam Blake.
        = The Riverside Choir | Thursdays | 19:30–21:30 | St Olave's Hall | Summer concert = 4 July 2026 at 7pm | £5 per rehearsal | Miriam Blake
        > TechStart 2026, a conference on 5 March 2026 in Berlin. 20 speakers, 3 tracks, 500 attendees. Early bird 199 EUR until 15 January 2026, then 299 EUR.
        = TechStart 2026 | 5 March 2026 | 20 = speakers | 3 = tracks | 500 = attendees | Early bird | 199 EUR | until 15 January 2026 | 299 EUR
        > Kita Regenbogen, kindergarten in Leipzig, 48 children, 9 teachers. Open 6:30–17:00. Open day on 8 May 2027. Contact: Frau Beyer, 0341 555 0121
        = Kita Regenbogen | 48 = children | 9 = teachers | 6:30–17:00 | Open day | 8 May 2027 | Frau Beyer | 0341 555 0121
        > Community garden Plot 22 in Hackney. We grow vegetables together every Saturday from 10am. Plant swap 18 April 2026. Membership £15 a year.
        = Plot 22 | We grow vegetables together every Saturday from 10am. | Plant swap | 18 April 2026 | Membership = £15 a year
        """
}
