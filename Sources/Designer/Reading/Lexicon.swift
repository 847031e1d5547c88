/// Small closed sets of words that reading needs.
enum Lexicon {
    static let days = words(
        """
        mon monday mondays tue tues tuesday tuesdays wed weds wednesday wednesdays thu thur thurs thursday thursdays
        fri friday fridays sat saturday saturdays sun sunday sundays mo fr sa
        """)
    /// Whole names of days in other languages that English prompts quote.
    static let foreignDays = words(
        """
        montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche
        lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica
        segunda terça quarta quinta sexta maandag dinsdag woensdag donderdag vrijdag zaterdag zondag mandag tirsdag
        onsdag torsdag fredag lørdag søndag måndag tisdag lördag söndag
        """)
    /// Their short forms, which count only where a dash or a time follows.
    static let shortForeignDays = words(
        """
        mo di mi do fr sa so lu ma me je ve lun mar mer jeu ven sam dim mié jue vie sáb dom gio seg ter qua qui sex
        wo vr za zo man tir ons tor fre lør søn tis lör sön
        """)
    /// Words that stand for several days.
    static let dayGroups = words("weekdays weekday weekends weekend daily everyday holidays")
    static let months = words(
        """
        january february march april may june july august september october november december jan feb mar apr jun jul
        aug sep sept oct nov dec
        """)
    static let domains = words(
        """
        com org net info io dev app co me studio shop store design art photo music band love coffee bar cafe bio
        uk us ie de at ch fr es pt it nl be dk se no fi pl cz gr ro hu br mx ca au nz in jp ae sa eg tr edu gov eu
        """)
    static let currencySymbols: Set<String> = ["€", "$", "£", "¥", "₹", "₺", "₽", "₪", "฿", "₩", "₫", "₴", "₦"]
    static let currencyWords = words(
        """
        euro euros eur dollar dollars usd pound pounds gbp chf sek nok dkk kr kroner kronor pln zł zl złoty czk kč ron lei
        huf ft yen jpy yuan rmb cny rs inr rupees aed jod kwd qar bhd omr lbp mad tnd dirham dirhams sar riyal riyals egp try tl lira brl reais mxn pesos
        aud cad nzd sgd hkd zar cents p درهم ريال جنيه دينار
        """)
    /// Letters that may stand before a currency sign: US$, R$.
    static let currencyPrefixes: Set<String> = ["us", "r", "a", "c", "nz", "hk", "s", "ca", "au", "nt"]
    /// What a price can be for, after “per”, “a” or a slash.
    static let units = words(
        """
        month months mo year yr week day night hour h hr person people head guest kg kilo g lb litre liter loaf bottle slice
        dozen piece pc class session lesson visit seat user team project item box table room page word minute minutes min
        ticket course term cup glass pint bunch stem m² sqm couple child adult pair user/month
        """)
    /// Words inside a proper name that need no capital, when a name goes on after them.
    static let connectors = words(
        """
        of the and de da do dos das del della di du des van von der den el la le les los las y e und et on in upon 'n' n
        al bin ibn zum zur am
        """)
    /// Words that look like names at the start of a sentence but are none.
    static let notNames = words(
        """
        website websites site sites homepage webpage page pages landing portfolio blog online store web a an my our your
        their his her its this that i i'm i'd we we're we've it it's he she they there please create make build design
        generate write develop need want looking hello hi hey dear simple modern small new one two three four five six
        minimal minimalist elegant beautiful single multi multi-page professional personal colourful colorful dark light
        warm bold clean quiet calm playful for about with and or the in at on from to by as is are mr mrs ms family local
        open opening closed call address phone email mail menu prices services contact hours price list show give let help
        business company modernist cozy cosy sunny friendly independent traditional also use no not don't only just all
        every our's can could would should tel
        """)
    static let roles = words(
        """
        owner owners founder founders co-founder chef baker barista director manager dentist doctor gp lawyer partner
        teacher coach trainer instructor stylist barber photographer designer artist host florist gardener curator
        architect engineer ceo cto head president chair principal headteacher sommelier waiter waitress therapist hygienist
        nurse receptionist accountant solicitor guide singer guitarist drummer bassist vocals guitar bass drums keys
        vicar priest rabbi imam minister rector violin cello piano editor producer pastor potter carpenter plumber
        electrician roaster speaker bride groom physiotherapist osteopath midwife vet veterinarian brewer winemaker
        psychologist counsellor translator agent treasurer secretary captain conductor pianist organist saxophone trumpet
        synth percussion tattooist piercer mechanic groomer researcher developer writer illustrator officiant caterer
        volunteer coordinator organiser organizer keeper farmer cellarmaster hostess soprano alto tenor
        """)
    /// Words that “and” makes one thing, so that no list parts them.
    static let fixedPairs = Set(
        """
        wills probate|wills estates|trusts estates|wills trusts|mergers acquisitions|food drink|arts crafts|bed breakfast
        |fish chips|mac cheese|salt vinegar|gin tonic|health safety|research development|hair makeup|hair make-up|cut colour
        |cut color|cut blow-dry|wash cut|rock roll|drum bass|mother child|landlord tenant|tea coffee|soup salad|bread butter
        |marriage divorce|construction planning|strength conditioning|crowns bridges|bricks mortar|weddings events
        """.split(whereSeparator: { $0 == "|" || $0 == "\n" }).map { String($0).trimmedSpace })
    static let numberWords: [String: Int] = [
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        "single": 1, "1": 1, "2": 2, "3": 3, "4": 4, "5": 5, "6": 6, "7": 7, "8": 8, "9": 9, "10": 10, "11": 11,
        "12": 12,
    ]
    static let demonyms = words(
        """
        italian french spanish portuguese german english british scottish irish welsh greek turkish lebanese syrian
        moroccan persian indian chinese japanese korean thai vietnamese mexican peruvian brazilian american ethiopian
        nordic danish swedish norwegian finnish polish georgian ukrainian russian dutch belgian austrian swiss african
        asian mediterranean european arab arabic egyptian israeli nepalese caribbean cuban argentinian vegan vegetarian
        """)
    static let colours = words(
        """
        red green blue yellow orange purple violet pink brown black white grey gray beige cream teal turquoise navy
        terracotta ochre mustard olive sage mint lavender lilac burgundy maroon coral salmon peach gold golden silver
        copper bronze rust sand ivory charcoal indigo magenta crimson emerald forest moss plum aqua cyan lime rose
        amber khaki fuchsia apricot cherry chocolate coffee caramel clay blush slate pastel pastels neon
        """)
    static let moods = words(
        """
        warm cool cold calm quiet bold loud playful fun elegant modern minimal minimalist minimalistic clean simple cosy
        cozy rustic vintage retro classic traditional luxurious luxury sleek professional serious friendly trustworthy
        fresh natural organic earthy romantic dreamy edgy punk dark light bright airy colourful colorful vibrant soft muted
        subtle industrial brutalist editorial handmade homely sunny moody techy futuristic cheerful serene refined
        understated quirky whimsical sophisticated corporate youthful energetic sporty nautical tropical botanical gothic
        monochrome bookish sober formal grown-up fast dynamic
        """)
    static let tones: [Tone: Set<String>] = [
        .warm: words("warm friendly cosy cozy family homely welcoming rustic handmade sunny traditional heartfelt"),
        .formal: words(
            "formal professional serious elegant trustworthy corporate sober refined sophisticated luxurious luxury"),
        .playful: words("playful fun quirky cheerful colourful colorful whimsical vibrant youthful funny"),
        .calm: words(
            "calm quiet bookish minimal minimalist minimalistic clean simple serene soft muted understated subtle airy"),
        .bold: words("bold loud punk edgy energetic brutalist striking strong neon rebellious"),
    ]
    /// Large towns and countries, so that a place is known without a capital or a preposition.
    static let places = Set(
        """
        amsterdam|athens|atlanta|auckland|austin|bangkok|barcelona|basel|bath|beirut|belfast|bergen|berlin|bern|birmingham
        |bologna|bordeaux|boston|bristol|brooklyn|brussels|bucharest|budapest|buenos aires|cairo|cambridge|cape town|cardiff
        |chicago|cologne|copenhagen|cork|dallas|delhi|denver|detroit|dubai|dublin|edinburgh|florence|frankfurt|galway|geneva
        |ghent|glasgow|graz|hamburg|hanoi|helsinki|hong kong|istanbul|jakarta|kraków|krakow|kyoto|lagos|leeds|leipzig|lille
        |lima|lisbon|lisboa|liverpool|ljubljana|london|los angeles|lyon|madrid|malaga|málaga|malmö|manchester|manila
        |marrakech|marseille|melbourne|mexico city|miami|milan|montreal|moscow|mumbai|munich|nairobi|naples|new york|nice
        |oslo|oxford|palermo|paris|portland|porto|prague|reykjavik|riga|rio de janeiro|rome|rotterdam|salzburg|san francisco
        |santiago|sarajevo|seattle|seoul|seville|sheffield|singapore|sofia|stockholm|sydney|são paulo|sao paulo|tallinn
        |tbilisi|tel aviv|tokyo|toronto|toulouse|tunis|turin|utrecht|valencia|vancouver|venice|vienna|vilnius|warsaw
        |york|zagreb|zürich|zurich|abu dhabi|riyadh|jeddah|doha|amman|casablanca|brighton|newcastle|nottingham
        |england|scotland|wales|ireland|france|spain|portugal|germany|italy|greece|norway|sweden|denmark|finland|poland
        |japan|texas|california|tuscany|provence|cornwall|devon|bavaria|sicily|andalusia|oregon|vermont|brazil|mexico
        |canada|australia|india|egypt|morocco|lebanon|turkey|switzerland|austria|netherlands|belgium|uk|usa
        """.split(whereSeparator: { $0 == "|" || $0 == "\n" }).map { String($0).trimmedSpace })

    static func words(_ text: String) -> Set<String> {
        Set(text.split { $0 == " " || $0 == "\n" }.map(String.init))
    }
}
