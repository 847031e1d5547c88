/// The words of the interface in languages that the designer writes nothing else in.
extension InterfaceWords {
    /// What the list of languages is called.
    static let listNames = [
        "en": "Languages", "ar": "اللغات", "pt": "Idiomas", "es": "Idiomas", "fr": "Langues", "de": "Sprachen",
        "it": "Lingue", "nl": "Talen", "pl": "Języki", "tr": "Diller", "he": "שפות", "ja": "言語", "zh": "语言",
    ]

    /// In the order of the keys.
    static let more = [
        "pt": [
            "Ir para o conteúdo", "Menu", "Principal", "Páginas", "Esta página não existe",
            "O endereço pode estar errado ou a página mudou de lugar.", "Ir para a primeira página", "Abrir no mapa",
            "O seu nome", "O seu e-mail", "A sua mensagem", "Enviar", "O seu telefone", "obrigatório",
            "Escolha uma opção",
            "A enviar …", "Obrigado, recebemos a sua mensagem.",
            "Não foi possível enviar. O que escreveu continua aqui: tente novamente.", "Deixe este campo vazio",
        ],
        "es": [
            "Ir al contenido", "Menú", "Principal", "Páginas", "Esta página no existe",
            "Puede que la dirección esté mal escrita o que la página se haya movido.", "Ir a la primera página",
            "Abrir en el mapa", "Su nombre", "Su correo electrónico", "Su mensaje", "Enviar", "Su teléfono",
            "obligatorio", "Elija una opción", "Enviando …", "Gracias, su mensaje ha llegado.",
            "No se ha podido enviar. Lo que escribió sigue aquí: inténtelo de nuevo.", "Deje este campo vacío",
        ],
        "fr": [
            "Aller au contenu", "Menu", "Navigation principale", "Pages", "Cette page n’existe pas",
            "L’adresse est peut-être mal saisie, ou la page a été déplacée.", "Aller à la première page",
            "Ouvrir dans un plan", "Votre nom", "Votre e-mail", "Votre message", "Envoyer", "Votre numéro de téléphone",
            "obligatoire", "Choisissez une option", "Envoi en cours …", "Merci, votre message est bien arrivé.",
            "L’envoi n’a pas abouti. Votre texte est toujours là : veuillez réessayer.", "Laissez ce champ vide",
        ],
        "de": [
            "Zum Inhalt springen", "Menü", "Hauptnavigation", "Seiten", "Diese Seite gibt es nicht",
            "Vielleicht ist die Adresse falsch geschrieben, oder die Seite ist umgezogen.", "Zur ersten Seite",
            "In der Karte öffnen", "Ihr Name", "Ihre E-Mail-Adresse", "Ihre Nachricht", "Senden", "Ihre Telefonnummer",
            "Pflichtfeld", "Bitte wählen", "Wird gesendet …", "Danke, Ihre Nachricht ist angekommen.",
            "Das Senden hat nicht geklappt. Ihr Text ist noch da: Bitte versuchen Sie es noch einmal.",
            "Dieses Feld leer lassen",
        ],
        "it": [
            "Vai al contenuto", "Menu", "Principale", "Pagine", "Questa pagina non esiste",
            "Forse l’indirizzo è scritto male, oppure la pagina è stata spostata.", "Vai alla prima pagina",
            "Apri nella mappa", "Il suo nome", "La sua e-mail", "Il suo messaggio", "Invia",
            "Il suo numero di telefono",
            "obbligatorio", "Scelga un’opzione", "Invio in corso …", "Grazie, il messaggio è arrivato.",
            "L’invio non è riuscito. Il testo è ancora qui: riprovi, per favore.", "Lasci vuoto questo campo",
        ],
        "nl": [
            "Naar de inhoud", "Menu", "Hoofdnavigatie", "Pagina’s", "Deze pagina bestaat niet",
            "Misschien is het adres verkeerd getypt, of is de pagina verplaatst.", "Naar de eerste pagina",
            "Openen op de kaart", "Uw naam", "Uw e-mailadres", "Uw bericht", "Versturen", "Uw telefoonnummer",
            "verplicht", "Maak een keuze", "Bezig met versturen …", "Dank u, uw bericht is aangekomen.",
            "Het versturen is niet gelukt. Uw tekst staat er nog: probeer het opnieuw.", "Laat dit veld leeg",
        ],
        "pl": [
            "Przejdź do treści", "Menu", "Nawigacja główna", "Strony", "Tej strony nie ma",
            "Adres może być błędny albo strona została przeniesiona.", "Przejdź na pierwszą stronę", "Otwórz na mapie",
            "Imię i nazwisko", "E-mail", "Wiadomość", "Wyślij", "Numer telefonu", "wymagane", "Proszę wybrać",
            "Wysyłanie …", "Dziękujemy, wiadomość dotarła.",
            "Nie udało się wysłać. Tekst nadal tu jest: proszę spróbować ponownie.", "Pozostaw to pole puste",
        ],
        "tr": [
            "İçeriğe geç", "Menü", "Ana gezinme", "Sayfalar", "Bu sayfa yok",
            "Adres yanlış yazılmış ya da sayfa taşınmış olabilir.", "İlk sayfaya git", "Haritada aç", "Adınız",
            "E-posta adresiniz", "Mesajınız", "Gönder", "Telefon numaranız", "zorunlu", "Lütfen seçin",
            "Gönderiliyor …", "Teşekkürler, mesajınız ulaştı.",
            "Gönderilemedi. Yazdıklarınız hâlâ burada: lütfen yeniden deneyin.", "Bu alanı boş bırakın",
        ],
        "he": [
            "דילוג לתוכן", "תפריט", "ניווט ראשי", "עמודים", "העמוד הזה לא נמצא",
            "ייתכן שהכתובת שגויה או שהעמוד הועבר.", "לעמוד הראשון", "פתיחה במפה", "השם שלך", "הדוא״ל שלך",
            "ההודעה שלך", "שליחה", "מספר הטלפון שלך", "שדה חובה", "נא לבחור", "נשלח …", "תודה, ההודעה הגיעה.",
            "השליחה לא הצליחה. מה שכתבת עדיין כאן: נא לנסות שוב.", "נא להשאיר שדה זה ריק",
        ],
        "ja": [
            "本文へ移動", "メニュー", "メインナビゲーション", "ページ一覧", "このページは見つかりません",
            "アドレスが間違っているか、ページが移動した可能性があります。", "最初のページへ", "地図で開く", "お名前",
            "メールアドレス", "メッセージ", "送信", "電話番号", "必須", "選択してください", "送信中…",
            "ありがとうございます。受け付けました。", "送信できませんでした。入力内容は残っています。もう一度お試しください。",
            "この欄は空のままにしてください",
        ],
        "zh": [
            "跳到正文", "菜单", "主导航", "页面", "找不到此页面", "网址可能有误，或页面已移动。", "返回首页", "在地图中打开",
            "您的姓名", "您的电子邮箱", "您的留言", "发送", "您的电话号码", "必填", "请选择", "正在发送…",
            "谢谢，我们已收到。", "发送失败。您填写的内容仍在，请重试。", "请将此栏留空",
        ],
    ]
}
