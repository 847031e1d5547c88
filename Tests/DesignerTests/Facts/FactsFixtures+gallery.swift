extension FactsFixtures {
    /// The prompts of the gallery, which nobody had in mind when the rules were written.
    static let gallery = """
        > A site for my bakery in Lisbon, Padaria Aurora: three pages, warm colours. Open Tuesday to Sunday 7:00–19:00. Pastel de nata €1.40, sourdough loaf €4.80, ham and cheese croissant €2.60. Rua da Rosa 112, +351 21 555 0112
        = Padaria Aurora | Lisbon | Tuesday to Sunday = 7:00–19:00 | Pastel de nata = €1.40 | sourdough loaf = €4.80 | ham and cheese croissant = €2.60 | Rua da Rosa 112 | +351 21 555 0112
        > Modern site for Ember & Oak, a wood-fired restaurant in Bristol. Starters: burnt leeks £8, smoked trout £10. Mains: lamb shoulder £24, hispi cabbage £16. Chef Maya Lindqvist. Bookings at hello@emberandoak.example
        = Ember & Oak | Bristol | Starters | burnt leeks = £8 | smoked trout = £10 | Mains | lamb shoulder = £24 | hispi cabbage = £16 | Maya Lindqvist = Chef | hello@emberandoak.example
        > Formal site for Hartmann & Lowe, a law firm in Dublin: family law, property, wills and probate. Anna Hartmann, partner; Conor Lowe, partner. Phone +353 1 555 0134. Pages: Work, People, Contact
        = Hartmann & Lowe | Dublin | family law | property | wills and probate | Anna Hartmann = partner | Conor Lowe = partner | +353 1 555 0134 | Work | People | Contact
        > Dark site for the punk band Rust Choir: tour dates 12 March 2027 SO36 Berlin, 14 March 2027 Molotow Hamburg, 17 March 2027 Vera Groningen. Newsletter. Booking: booking@rustchoir.example
        = Rust Choir | 12 March 2027 = SO36 Berlin | 14 March 2027 = Molotow Hamburg | 17 March 2027 = Vera Groningen | booking@rustchoir.example
        > Landing page for Tidekeeper, an app that tracks harbour maintenance for small marinas. Pricing: Starter $9/month, Crew $29/month, Fleet $79/month. Not blue.
        = Tidekeeper | app that tracks harbour maintenance for small marinas | Starter = $9/month | Crew = $29/month | Fleet = $79/month
        > Calm yoga studio Still Point in Porto. Classes: Monday 18:00 Vinyasa, Wednesday 7:30 Yin, Saturday 10:00 Beginners. Single class €14. Teacher: Rita Moura. One page.
        = Still Point | Porto | Monday 18:00 = Vinyasa | Wednesday 7:30 = Yin | Saturday 10:00 = Beginners | Single class = €14 | Rita Moura = Teacher
        > Wedding site for Mara and Jonas, 12 June 2027, Villa Rosa near Verona. Ceremony 15:00, dinner 18:30, dancing 21:00. RSVP please. Romantic, green and cream.
        = Mara and Jonas | 12 June 2027 | Villa Rosa | Verona | Ceremony = 15:00 | dinner = 18:30 | dancing = 21:00
        > Portfolio for Noor Haddad, architectural photographer in Beirut. Quiet, black and white, projects and contact
        = Noor Haddad | Beirut
        > Friendly dentist practice of Dr Lena Brandt in Graz: check-ups, implants, children's dentistry. Monday to Thursday 8:00–16:00, Friday 8:00–12:00. Phone +43 316 555 018
        = Dr Lena Brandt | Graz | check-ups | implants | children's dentistry | Monday to Thursday = 8:00–16:00 | Friday = 8:00–12:00 | +43 316 555 018
        > Wild Stem, a florist in Copenhagen. Playful, pink and green, bouquets 250 kr, subscriptions 400 kr a month, workshops
        = Wild Stem | Copenhagen | bouquets = 250 kr | subscriptions = 400 kr a month | workshops
        > Iron Yard, a bold strength gym in Leeds. Membership £39 a month, day pass £8. Coaches: Dee Walsh, Tom Aka. Open 6:00–22:00 daily
        = Iron Yard | Leeds | Membership = £39 a month | day pass = £8 | Dee Walsh | Tom Aka | 6:00–22:00
        > Second Paw, an animal shelter in Austin. Donations: $10 feeds a cat for a week, $50 pays for vaccinations, $120 for a surgery. Volunteers wanted.
        = Second Paw | Austin | $10 = feeds a cat for a week | $50 = pays for vaccinations | $120 = for a surgery | Volunteers wanted
        > Museum of Small Radios in Delft. Exhibition: Voices of the Sea, 3 May to 12 September 2027. Tickets €9, children free. Closed on Mondays.
        = Museum of Small Radios | Delft | Voices of the Sea = 3 May to 12 September 2027 | Tickets = €9 | children = free | Mondays = Closed
        > A personal blog of a gardener called Slow Beds: notes on soil, seeds and patience. Calm and bookish
        = Slow Beds | notes on soil, seeds and patience
        > Quinta do Vale Escuro, a winery in the Douro. Elegant. Tastings €25 per person, Friday and Saturday 11:00 and 15:00
        = Quinta do Vale Escuro | Douro | Tastings = €25 per person | Friday and Saturday = 11:00 and 15:00
        > Studio Kestrel, architects in Ljubljana. Minimal, large type. Projects: House on the Saddle, Library Bled, Barn 7
        = Studio Kestrel | Ljubljana | House on the Saddle | Library Bled | Barn 7
        > موقع لمقهى «ركن الهيل» في عمّان، بألوان دافئة: قهوة عربية ٢٫٥ دينار، كنافة ٣ دنانير، شاي بالنعناع ١٫٥ دينار. مفتوح يومياً من ٨ صباحاً حتى ١١ مساءً. شارع الرينبو، هاتف ‎+962 6 555 0123
        = ركن الهيل | عمّان | قهوة عربية = ٢٫٥ دينار | كنافة = ٣ دنانير | شاي بالنعناع = ١٫٥ دينار | ٨ صباحاً حتى ١١ مساءً | شارع الرينبو | +962 6 555 0123
        > موقع لعيادة الدكتورة ليلى حسن لطب الأسنان في الرياض: تقويم، زراعة، تبييض. من السبت إلى الخميس ٩ صباحاً – ٩ مساءً. هاتف 011 555 0199. تصميم هادئ بالأزرق
        = الدكتورة ليلى حسن | الرياض | تقويم | زراعة | تبييض | من السبت إلى الخميس = ٩ صباحاً – ٩ مساءً | 011 555 0199
        > موقع رسمي لمكتب المحامي سامر الخطيب في دبي: قضايا الشركات والعقارات والأحوال الشخصية. البريد info@khatib.example
        = سامر الخطيب | دبي | قضايا الشركات | العقارات | الأحوال الشخصية | info@khatib.example
        > معرض أعمال للمصورة نور حداد في بيروت، داكن وهادئ، صور معمارية وطريقة للتواصل
        = نور حداد | بيروت
        > مدرسة الأفق الأهلية في جدة: روضة وابتدائي ومتوسط. التسجيل مفتوح. ثلاث صفحات. ألوان مرحة بدون وردي
        = مدرسة الأفق الأهلية | جدة | روضة | ابتدائي | متوسط
        > مطعم «بيت الزعتر» في دمشق القديمة: مشاوي، مقبلات، فتة. السعر: مشاوي مشكلة 95000 ليرة، فتة حمص 30000 ليرة. حجز طاولة
        = بيت الزعتر | دمشق القديمة | مشاوي | مقبلات | فتة | مشاوي مشكلة = 95000 ليرة | فتة حمص = 30000 ليرة
        > جمعية «ماء الحياة» الخيرية في نواكشوط لحفر الآبار في القرى. تبرع 50 دولاراً يوفر ماءً لأسرة شهراً. متطوعون
        = ماء الحياة | نواكشوط | لحفر الآبار في القرى | 50 دولاراً = يوفر ماءً لأسرة شهراً
        > صفحة لتطبيق «دفتر» لإدارة ديون الدكاكين الصغيرة. السعر: مجاني، أو ١٥ ريالاً في الشهر. عصري وبسيط
        = دفتر | لإدارة ديون الدكاكين الصغيرة | مجاني | ١٥ ريالاً في الشهر
        """
}
