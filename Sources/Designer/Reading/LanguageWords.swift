/// Words by which languages in Latin letters, and those in Arabic letters, are told apart.
enum LanguageWords {
    /// Small words and words of websites by language. Those that many languages share say little of each.
    static let latin: [String: Set<String>] = [
        "en": Lexicon.words(
            """
            a an the and or for with of in on at to from is are was were be we our my i i'm you your by that this it its as
            no not but open closed site website page pages need want make create build please which who about run since
            near has have us their her his new small called menu prices hours opening contact me can so what where how only
            not don't some like all every day phone call address shop bakery restaurant cafe store studio named based would
            """),
        "pt": Lexicon.words(
            """
            o a os as um uma de do da dos das em no na nos nas e ou para com sem por que é são não ao à às pelo pela meu minha
            nosso nossa site página páginas quero preciso criar loja padaria cores horário preços desde aberto fechado
            encerrado segunda terça quarta quinta sexta sábado domingo telefone rua morada cardápio ementa contacto contato
            mais como sobre também seu sua familiar um faça crie você
            """),
        "es": Lexicon.words(
            """
            el la los las un una unos unas de del en y o para con sin por que es son no al mi nuestro nuestra su sitio web
            página páginas quiero necesito crear tienda panadería colores horario precios desde abierto cerrado lunes martes
            miércoles jueves viernes sábado domingo teléfono calle menú contacto más como sobre también haz cafetería
            familiar somos está peluquería hazme
            """),
        "fr": Lexicon.words(
            """
            le la les un une des de du en et ou pour avec sans par que qui est sont ne pas au aux mon ma notre nos votre site
            page pages je veux voudrais besoin créer boutique boulangerie couleurs horaires prix depuis ouvert ouverte fermé
            lundi mardi mercredi jeudi vendredi samedi dimanche téléphone rue carte contact plus comme sur aussi chez dans
            c'est nous vous sur d'un d'une à
            """),
        "de": Lexicon.words(
            """
            der die das ein eine einen einem einer und oder für mit ohne von vom zu zum zur im in am an ist sind nicht kein
            keine mein meine unser unsere ich wir website webseite seite seiten brauche möchte erstelle laden bäckerei farben
            öffnungszeiten preise seit geöffnet geschlossen montag dienstag mittwoch donnerstag freitag samstag sonntag
            telefon straße speisekarte kontakt mehr wie über auch bei aus auf uhr bitte friseur
            """),
        "it": Lexicon.words(
            """
            il lo la i gli le un uno una di del della dei delle in nel nella e o per con senza da che è sono non al alla mio
            mia nostro nostra sito web pagina pagine voglio vorrei creare negozio panetteria panificio colori orari prezzi
            dal aperto chiuso lunedì martedì mercoledì giovedì venerdì sabato domenica telefono via contatti più come anche
            ristorante siamo famiglia
            """),
        "nl": Lexicon.words(
            """
            de het een en of voor met zonder van in op aan bij is zijn niet geen mijn onze ons ik wij we website pagina
            pagina's wil nodig maak winkel bakkerij kleuren openingstijden prijzen sinds open gesloten maandag dinsdag
            woensdag donderdag vrijdag zaterdag zondag telefoon straat menukaart contact meer als over ook naar uit te
            """),
        "pl": Lexicon.words(
            """
            i w we z ze na do dla o od po przy jest są nie to się moja mój nasz nasza strona stronę internetowa internetową
            witryna chcę potrzebuję stwórz sklep piekarnia piekarni kolory godziny otwarcia ceny od otwarte zamknięte
            poniedziałek wtorek środa czwartek piątek sobota niedziela telefon ulica kontakt oraz jak także bez
            """),
        "tr": Lexicon.words(
            """
            bir ve veya için ile olan bu şu da de mi değil var yok benim bizim web sitesi site sayfa sayfası istiyorum
            lazım yap oluştur dükkan fırın fırını renkler sıcak çalışma saatleri fiyatlar açık kapalı pazartesi salı çarşamba
            perşembe cuma cumartesi pazar telefon sokak menü iletişim daha gibi hakkında her gün çok olsun
            """),
        "sv": Lexicon.words(
            """
            och en ett det den att i på för med utan av till från är inte min vår vi jag hemsida webbplats sida sidor vill
            behöver skapa butik bageri färger öppettider priser sedan öppet stängt måndag tisdag onsdag torsdag fredag lördag
            söndag telefon gatan meny kontakt mer som om också
            """),
        "da": Lexicon.words(
            """
            og en et det den at i på for med uden af til fra er ikke min vores vi jeg hjemmeside side sider vil skal lav
            butik bageri farver åbningstider priser siden åbent lukket mandag tirsdag onsdag torsdag fredag lørdag søndag
            """),
        "nb": Lexicon.words(
            """
            og en et ei det den å i på for med uten av til fra er ikke min vår vi jeg nettside nettsted side sider vil
            trenger lag butikk bakeri farger åpningstider priser siden åpent stengt mandag tirsdag onsdag torsdag fredag
            lørdag søndag
            """),
        "id": Lexicon.words(
            """
            dan di ke dari untuk dengan yang ini itu adalah tidak bukan saya kami kita situs web halaman mau ingin butuh
            buatkan buat toko roti warna jam buka harga sejak tutup senin selasa rabu kamis jumat sabtu minggu telepon jalan
            kontak juga atau pada keluarga
            """),
        "ro": Lexicon.words(
            """
            și si în un o de la cu pentru din pe este sunt nu mai al ale meu mea nostru noastră site pagină vreau magazin
            brutărie culori program prețuri deschis închis luni marți miercuri joi vineri sâmbătă duminică
            """),
        "cs": Lexicon.words(
            """
            a v ve s se z na do pro o od je jsou není můj moje náš naše web stránka stránky chci potřebuji vytvoř obchod
            pekárna barvy otevírací doba ceny otevřeno zavřeno pondělí úterý středa čtvrtek pátek sobota neděle
            """),
        "fi": Lexicon.words(
            """
            ja tai on ei se minun meidän sivusto sivu sivut kotisivu haluan tarvitsen tee kauppa leipomo värit aukioloajat
            hinnat avoinna suljettu maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai kanssa sekä
            """),
        "hu": Lexicon.words(
            """
            a az és vagy egy nem van volt ez hogy is meg honlap weboldal oldal szeretnék kell készíts bolt pékség színek
            nyitvatartás árak nyitva zárva hétfő kedd szerda csütörtök péntek szombat vasárnap részére számára
            """),
        "vi": Lexicon.words(
            """
            và của cho một là có không ở tại với những các tôi chúng trang web tiệm bánh cửa hàng giờ mở giá màu
            """),
    ]

    /// In how many languages a word is.
    static let sharing: [String: Int] = latin.values.reduce(into: [:]) { counts, words in
        for word in words { counts[word, default: 0] += 1 }
    }

    /// Words of requests and small words in Arabic, folded; most say little else.
    static let arabic = Lexicon.words(
        """
        في من الي علي عن مع بدون هو هي هذا هذه التي الذي اسمه اسمها يدعي باسم اريد نريد احتاج نحتاج انشئ اعمل صمم اصنع اكتب
        موقع موقعا الموقع صفحه صفحات لنا لدينا عندنا نحن انا او ثم كل بين منذ يقع تقع ليس لا غير يوم ايام صباحا مساء مغلق
        مفتوح يوميا هاتف عنوان شارع حي سعر اسعار قائمه ساعات العمل اتصل تواصل الوان لون بالوان نقدم نبيع
        """)
    static let persian = Lexicon.words(
        """
        است برای یک در به با از که این آن را می ما من سایت وب وب‌سایت وبسایت صفحه هستیم داریم خانوادگی قیمت تومان ساعت کاری
        نانوایی فروشگاه رستوران خیابان تلفن هست شود کنید بساز
        """)
    static let urdu = Lexicon.words(
        """
        ہے ہیں کے کی کا کو میں سے اور پر ایک لیے ہم ویب سائٹ صفحہ روپے اوقات دکان بیکری ہمارے ہماری چاہیے بنائیں نے یہ وہ
        """)
}
