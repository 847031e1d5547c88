"""The gallery: sites of different kinds, in English and Arabic, each in two designs."""

SEEDS = (3, 8)

# The name of the folder, and what a person would type.
PROMPTS = {
    "bakery": "A site for my bakery in Lisbon, Padaria Aurora: three pages, warm colours. Open Tuesday to Sunday 7:00–19:00. "
              "Pastel de nata €1.40, sourdough loaf €4.80, ham and cheese croissant €2.60. Rua da Rosa 112, +351 21 555 0112",
    "restaurant": "Modern site for Ember & Oak, a wood-fired restaurant in Bristol. Starters: burnt leeks £8, smoked trout £10. "
                  "Mains: lamb shoulder £24, hispi cabbage £16. Chef Maya Lindqvist. Bookings at hello@emberandoak.example",
    "law": "Formal site for Hartmann & Lowe, a law firm in Dublin: family law, property, wills and probate. "
           "Anna Hartmann, partner; Conor Lowe, partner. Phone +353 1 555 0134. Pages: Work, People, Contact",
    "band": "Dark site for the punk band Rust Choir: tour dates 12 March 2027 SO36 Berlin, 14 March 2027 Molotow Hamburg, "
            "17 March 2027 Vera Groningen. Newsletter. Booking: booking@rustchoir.example",
    "saas": "Landing page for Tidekeeper, an app that tracks harbour maintenance for small marinas. Pricing: Starter $9/month, "
            "Crew $29/month, Fleet $79/month. Not blue.",
    "yoga": "Calm yoga studio Still Point in Porto. Classes: Monday 18:00 Vinyasa, Wednesday 7:30 Yin, Saturday 10:00 Beginners. "
            "Single class €14. Teacher: Rita Moura. One page.",
    "wedding": "Wedding site for Mara and Jonas, 12 June 2027, Villa Rosa near Verona. Ceremony 15:00, dinner 18:30, dancing 21:00. "
               "RSVP please. Romantic, green and cream.",
    "photographer": "Portfolio for Noor Haddad, architectural photographer in Beirut. Quiet, black and white, projects and contact",
    "dentist": "Friendly dentist practice of Dr Lena Brandt in Graz: check-ups, implants, children's dentistry. Monday to Thursday "
               "8:00–16:00, Friday 8:00–12:00. Phone +43 316 555 018",
    "florist": "Wild Stem, a florist in Copenhagen. Playful, pink and green, bouquets 250 kr, subscriptions 400 kr a month, workshops",
    "gym": "Iron Yard, a bold strength gym in Leeds. Membership £39 a month, day pass £8. Coaches: Dee Walsh, Tom Aka. Open 6:00–22:00 daily",
    "shelter": "Second Paw, an animal shelter in Austin. Donations: $10 feeds a cat for a week, $50 pays for vaccinations, "
               "$120 for a surgery. Volunteers wanted.",
    "museum": "Museum of Small Radios in Delft. Exhibition: Voices of the Sea, 3 May to 12 September 2027. Tickets €9, children free. "
              "Closed on Mondays.",
    "blog": "A personal blog of a gardener called Slow Beds: notes on soil, seeds and patience. Calm and bookish",
    "winery": "Quinta do Vale Escuro, a winery in the Douro. Elegant. Tastings €25 per person, Friday and Saturday 11:00 and 15:00",
    "architect": "Studio Kestrel, architects in Ljubljana. Minimal, large type. Projects: House on the Saddle, Library Bled, Barn 7",
    "cafe-ar": "موقع لمقهى «ركن الهيل» في عمّان، بألوان دافئة: قهوة عربية ٢٫٥ دينار، كنافة ٣ دنانير، شاي بالنعناع ١٫٥ دينار. "
               "مفتوح يومياً من ٨ صباحاً حتى ١١ مساءً. شارع الرينبو، هاتف ‎+962 6 555 0123",
    "dentist-ar": "موقع لعيادة الدكتورة ليلى حسن لطب الأسنان في الرياض: تقويم، زراعة، تبييض. من السبت إلى الخميس ٩ صباحاً – ٩ مساءً. "
                  "هاتف 011 555 0199. تصميم هادئ بالأزرق",
    "law-ar": "موقع رسمي لمكتب المحامي سامر الخطيب في دبي: قضايا الشركات والعقارات والأحوال الشخصية. البريد info@khatib.example",
    "photographer-ar": "معرض أعمال للمصورة نور حداد في بيروت، داكن وهادئ، صور معمارية وطريقة للتواصل",
    "school-ar": "مدرسة الأفق الأهلية في جدة: روضة وابتدائي ومتوسط. التسجيل مفتوح. ثلاث صفحات. ألوان مرحة بدون وردي",
    "restaurant-ar": "مطعم «بيت الزعتر» في دمشق القديمة: مشاوي، مقبلات، فتة. السعر: مشاوي مشكلة 95000 ليرة، فتة حمص 30000 ليرة. "
                     "حجز طاولة",
    "charity-ar": "جمعية «ماء الحياة» الخيرية في نواكشوط لحفر الآبار في القرى. تبرع 50 دولاراً يوفر ماءً لأسرة شهراً. متطوعون",
    "app-ar": "صفحة لتطبيق «دفتر» لإدارة ديون الدكاكين الصغيرة. السعر: مجاني، أو ١٥ ريالاً في الشهر. عصري وبسيط",
}
