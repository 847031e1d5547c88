extension PhraseBook {
    static let languages = ["en", "ar", "pt", "es", "fr", "de", "it", "nl", "pl", "tr", "he", "ja", "zh"]

    /// Small words between days and times, by English word and language.
    static let joiners: [String: [String: String]] = [
        "and": [
            "ar": "و", "pt": "e", "es": "y", "fr": "et", "de": "und", "it": "e", "nl": "en", "pl": "i", "tr": "ve",
            "he": "ו", "ja": "と", "zh": "和",
        ],
        "to": [
            "ar": "إلى", "pt": "a", "es": "a", "fr": "à", "de": "bis", "it": "a", "nl": "tot", "pl": "do", "he": "עד",
            "ja": "から", "zh": "至",
        ],
        // Where the clock of the language has 24 hours, a time of day cannot be said by a word alone.
        "am": ["ar": "ص"], "pm": ["ar": "م"],
    ]

    static let dayTable = rows(
        """
        Monday | الاثنين | Segunda-feira | Lunes | Lundi | Montag | Lunedì | Maandag | Poniedziałek | Pazartesi | יום שני | 月曜日 | 星期一
        Tuesday | الثلاثاء | Terça-feira | Martes | Mardi | Dienstag | Martedì | Dinsdag | Wtorek | Salı | יום שלישי | 火曜日 | 星期二
        Wednesday | الأربعاء | Quarta-feira | Miércoles | Mercredi | Mittwoch | Mercoledì | Woensdag | Środa | Çarşamba | יום רביעי | 水曜日 | 星期三
        Thursday | الخميس | Quinta-feira | Jueves | Jeudi | Donnerstag | Giovedì | Donderdag | Czwartek | Perşembe | יום חמישי | 木曜日 | 星期四
        Friday | الجمعة | Sexta-feira | Viernes | Vendredi | Freitag | Venerdì | Vrijdag | Piątek | Cuma | יום שישי | 金曜日 | 星期五
        Saturday | السبت | Sábado | Sábado | Samedi | Samstag | Sabato | Zaterdag | Sobota | Cumartesi | שבת | 土曜日 | 星期六
        Sunday | الأحد | Domingo | Domingo | Dimanche | Sonntag | Domenica | Zondag | Niedziela | Pazar | יום ראשון | 日曜日 | 星期日
        Weekdays | أيام الأسبوع | Dias úteis | Entre semana | En semaine | Werktags | Giorni feriali | Doordeweeks | Dni robocze | Hafta içi | ימי חול | 平日 | 工作日
        Weekends | عطلة نهاية الأسبوع | Fins de semana | Fines de semana | Le week-end | Am Wochenende | Fine settimana | In het weekend | Weekendy | Hafta sonu | סופי שבוע | 週末 | 周末
        Weekend | عطلة نهاية الأسبوع | Fim de semana | Fin de semana | Week-end | Wochenende | Fine settimana | Weekend | Weekend | Hafta sonu | סוף שבוע | 週末 | 周末
        Daily | يومياً | Todos os dias | Todos los días | Tous les jours | Täglich | Tutti i giorni | Dagelijks | Codziennie | Her gün | כל יום | 毎日 | 每天
        Every day | كل يوم | Todos os dias | Todos los días | Tous les jours | Jeden Tag | Tutti i giorni | Elke dag | Codziennie | Her gün | כל יום | 毎日 | 每天
        Closed | مغلق | Fechado | Cerrado | Fermé | Geschlossen | Chiuso | Gesloten | Zamknięte | Kapalı | סגור | 定休日 | 休息
        Open | مفتوح | Aberto | Abierto | Ouvert | Geöffnet | Aperto | Geopend | Otwarte | Açık | פתוח | 営業中 | 营业
        """)

    static let phraseTable = rows(
        """
        Home | الرئيسية | Início | Inicio | Accueil | Startseite | Home | Home | Strona główna | Ana sayfa | דף הבית | ホーム | 首页
        Menu | القائمة | Menu | Carta | Carte | Speisekarte | Menù | Menukaart | Menu | Menü | תפריט | メニュー | 菜单
        The menu | القائمة | O menu | La carta | La carte | Die Speisekarte | Il menù | De menukaart | Menu | Menü | התפריט | メニュー | 菜单
        About | من نحن | Sobre nós | Quiénes somos | À propos | Über uns | Chi siamo | Over ons | O nas | Hakkımızda | אודות | 私たちについて | 关于我们
        About us | من نحن | Sobre nós | Quiénes somos | À propos | Über uns | Chi siamo | Over ons | O nas | Hakkımızda | אודותינו | 私たちについて | 关于我们
        Our story | حكايتنا | A nossa história | Nuestra historia | Notre histoire | Unsere Geschichte | La nostra storia | Ons verhaal | Nasza historia | Hikâyemiz | הסיפור שלנו | 私たちの物語 | 我们的故事
        Visit | زورونا | Visite-nos | Visítenos | Nous rendre visite | Besuchen Sie uns | Venite a trovarci | Kom langs | Odwiedź nas | Ziyaret | בואו לבקר | アクセス | 到访
        Find us | كيف تصلون | Onde estamos | Dónde estamos | Nous trouver | So finden Sie uns | Dove siamo | Zo vindt u ons | Jak dojechać | Bize ulaşın | איך מגיעים | アクセス | 如何前来
        Contact | اتصل بنا | Contacto | Contacto | Contact | Kontakt | Contatti | Contact | Kontakt | İletişim | יצירת קשר | お問い合わせ | 联系我们
        Contact us | اتصل بنا | Contacte-nos | Contacto | Contactez-nous | Kontakt | Contattaci | Neem contact op | Kontakt | Bize yazın | צרו קשר | お問い合わせ | 联系我们
        Gallery | الصور | Galeria | Galería | Galerie | Galerie | Galleria | Galerij | Galeria | Galeri | גלריה | ギャラリー | 图库
        Prices | الأسعار | Preços | Precios | Tarifs | Preise | Prezzi | Prijzen | Cennik | Fiyatlar | מחירים | 料金 | 价格
        Services | خدماتنا | Serviços | Servicios | Services | Leistungen | Servizi | Diensten | Usługi | Hizmetler | שירותים | サービス | 服务
        Team | الفريق | Equipa | Equipo | Équipe | Team | Il team | Team | Zespół | Ekibimiz | הצוות | スタッフ | 团队
        Events | المواعيد | Eventos | Eventos | Événements | Veranstaltungen | Eventi | Evenementen | Wydarzenia | Etkinlikler | אירועים | イベント | 活动
        News | الأخبار | Notícias | Noticias | Actualités | Aktuelles | Novità | Nieuws | Aktualności | Haberler | חדשות | お知らせ | 新闻
        Questions | أسئلة وأجوبة | Perguntas | Preguntas | Questions | Fragen | Domande | Vragen | Pytania | Sorular | שאלות | よくある質問 | 常见问题
        Opening hours | ساعات العمل | Horário | Horario | Horaires | Öffnungszeiten | Orari di apertura | Openingstijden | Godziny otwarcia | Çalışma saatleri | שעות פתיחה | 営業時間 | 营业时间
        Shop | المتجر | Loja | Tienda | Boutique | Shop | Negozio | Winkel | Sklep | Mağaza | חנות | ショップ | 商店
        Send | إرسال | Enviar | Enviar | Envoyer | Senden | Invia | Versturen | Wyślij | Gönder | שליחה | 送信 | 发送
        Phone | الهاتف | Telefone | Teléfono | Téléphone | Telefon | Telefono | Telefoon | Telefon | Telefon | טלפון | 電話 | 电话
        Mail | البريد | E-mail | Correo | E-mail | E-Mail | E-mail | E-mail | E-mail | E-posta | דוא״ל | メール | 电子邮件
        Name | الاسم | Nome | Nombre | Nom | Name | Nome | Naam | Imię | Ad | שם | お名前 | 姓名
        Message | الرسالة | Mensagem | Mensaje | Message | Nachricht | Messaggio | Bericht | Wiadomość | Mesaj | הודעה | メッセージ | 留言
        See the menu | شاهدوا القائمة | Ver o menu | Ver la carta | Voir la carte | Zur Speisekarte | Vedi il menù | Bekijk de menukaart | Zobacz menu | Menüye bakın | לתפריט | メニューを見る | 查看菜单
        """)

    /// “Mon”, “Tue”: in a language that is not English, the day itself without what every day's name has.
    static func shortDays(_ language: Int) -> [String: String] {
        let own = shortTable[language]
        let forms = [
            ["mon"], ["tue", "tues"], ["wed"], ["thu", "thur", "thurs"], ["fri"], ["sat"], ["sun"],
        ]
        var days: [String: String] = [:]
        for (index, names) in forms.enumerated() {
            for name in names { days[name] = own[index] }
        }
        for (index, name) in ["mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays"]
            .enumerated()
        {
            days[name] = dayTable[index][language]
        }
        return days
    }

    private static let shortTable = rows(
        """
        Mon | Tue | Wed | Thu | Fri | Sat | Sun
        الاثنين | الثلاثاء | الأربعاء | الخميس | الجمعة | السبت | الأحد
        Seg | Ter | Qua | Qui | Sex | Sáb | Dom
        Lun | Mar | Mié | Jue | Vie | Sáb | Dom
        Lun | Mar | Mer | Jeu | Ven | Sam | Dim
        Mo | Di | Mi | Do | Fr | Sa | So
        Lun | Mar | Mer | Gio | Ven | Sab | Dom
        Ma | Di | Wo | Do | Vr | Za | Zo
        Pon | Wt | Śr | Czw | Pt | Sob | Niedz
        Pzt | Sal | Çar | Per | Cum | Cmt | Paz
        שני | שלישי | רביעי | חמישי | שישי | שבת | ראשון
        月 | 火 | 水 | 木 | 金 | 土 | 日
        周一 | 周二 | 周三 | 周四 | 周五 | 周六 | 周日
        """)

    private static func rows(_ text: String) -> [[String]] {
        text.split(separator: "\n").map { $0.split(separator: "|").map { String($0).trimmedSpace } }
    }
}
