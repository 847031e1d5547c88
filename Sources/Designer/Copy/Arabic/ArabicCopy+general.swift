extension ArabicCopy {
    /// What every trade falls back to; nothing in it is true only of some.
    static let general = """
        @ general
        donations.heading: كيف تساهمون
        donations.heading: أين يذهب ما تقدّمونه
        donations.heading: اليد التي تعطي
        donations.intro: كل مبلغ ينفع. اختاروا ما يناسبكم.
        donations.intro: القليل الدائم يصنع الكثير.
        signUp.heading: سجّلوا أسماءكم
        signUp.heading: هل تأتون؟
        signUp.heading: احجزوا مكاناً
        signUp.intro: بضعة أسطر تكفي، ثم نعود إليكم.
        signUp.intro: املؤوا الحقول، واتركوا لنا ما بعدها.
        signUp.field: الاسم | text | | yes
        signUp.field: البريد الإلكتروني | mail | | yes
        signUp.field: عدد الأشخاص | number
        signUp.field: هل من شيء نعرفه مسبقاً؟ | message
        signUp.send: إرسال
        unit: السعر
        noun: موقع
        reach: phone
        reach.action: تواصلوا معنا
        reach.action: اكتبوا لنا
        reach.action: كلّمونا
        customer: زائر
        list: services
        motifs: abstract, shape, leaf
        page: home | الرئيسية | hero, features, story, callToAction
        page: offer | ما نقدّمه / ماذا نفعل | offer, steps, faq
        page: about | من نحن / حكايتنا | story, team
        page: contact | للتواصل / تواصلوا معنا | contact, findUs
        headline: عمل متقن، وكلام واضح.
        headline: هذا ما نقوم به، وهكذا تجدوننا.
        headline: كل شيء يبدأ بسؤال.
        headline: نعمل على مهل، ونصل في الموعد.
        headline: كل هذا من أجل {audience}.
        headline: في {place}، والباب مفتوح.
        headline: من {place}، وبكل سرور.
        headline: [warm] تفضّلوا، المكان مكانكم.
        headline: [formal] نرحّب بكم في {place}.
        headline: [formal] مرحباً بكم، وبما جئتم من أجله.
        headline: [playful] وصلتم. الباقي سهل.
        headline: [calm] خذوا وقتكم.
        headline: [bold] كلام أقل. فعل أكثر.
        lead: تصفّحوا على راحتكم، واكتبوا لنا إن خطر لكم سؤال. كل رسالة يقرؤها إنسان.
        lead: في هذه الصفحات القليلة ما يلزم لتقرّروا. وإن نقص شيء فاسألوا عنه.
        lead: هنا ما نقدّمه، ومن نحن، وكيف تصلون إلينا. أما البقية فأجملها وجهاً لوجه.
        lead: إلى {audience}: ماذا ستجدون هنا، وكيف تسير الأمور، ومن أين تبدؤون.
        lead: {name} باختصار: ما الفكرة، ومن يقف وراءها، وكيف تتواصلون معنا.
        action: تواصلوا معنا | contact, findUs
        action: اكتبوا لنا | contact, findUs
        action: اطرحوا سؤالاً | contact, findUs
        second: ماذا نقدّم | offer, story
        second: اقرؤوا المزيد | story, offer
        features.heading: ماذا تنتظرون منا
        features.heading: هكذا نحب أن نعمل
        features.heading: أمور تستحق الذكر
        features.heading: قبل كل شيء
        features.intro: هذا هو المختصر. أما الحديث الطويل فله فنجان قهوة.
        features.intro: بضعة أمور تهمنا، ولعلها تهمكم أيضاً.
        feature: جواب صريح | اسألوا، تسمعوا ما يمكن وما لا يمكن وما الخطوة التالية. | people
        feature: شخص واحد يتابعكم | لا تعيدون الشرح من أوله في كل مرة. | phone
        feature: بلا مفاجآت | ما اتفقنا عليه هو ما يصلكم. وإن تغيّر شيء عرفتم به أولاً. | shield
        feature: وقت للتفاصيل | الأشياء الصغيرة هي ما تقع عليه العين كل يوم، فلها نصيبها من العناية. | clock
        feature: قريبون | إن احتاج شيء إلى نظرة ثانية عدنا إليه. | map
        services.heading: ماذا نقدّم
        services.heading: ما الذي نقدر عليه
        services.heading: مجالات عملنا
        services.intro: قائمة قصيرة. إن لم تجدوا فيها طلبكم فاسألوا على كل حال.
        services.intro: اختاروا منها، أو احكوا لنا ما في بالكم.
        products.heading: ما لدينا
        products.heading: من المعروض
        products.heading: خذوا معكم شيئاً
        products.intro: هذا بعض ما عندنا. اسألوا عن الباقي.
        menu.heading: القائمة
        menu.heading: ماذا عندنا اليوم
        menu.heading: المأكول والمشروب
        menu.intro: اقرؤوها هنا، ثم تعالوا واختاروا.
        menu.group: طوال اليوم
        pricing.heading: الأسعار
        pricing.heading: كم يكلّف
        pricing.heading: الكلفة بوضوح
        pricing.intro: الأرقام كلها في مكان واحد، لتقارنوا قبل أن تسألوا.
        plan: للبداية | نظرة أولى.
        plan: المعتاد | لمن يعود.
        plan: الكامل | لمن يريد كل شيء.
        gallery.heading: جولة بالصور
        gallery.heading: صور
        gallery.heading: نظرة من قريب
        gallery.intro: ألقوا نظرة قبل أن تأتوا.
        gallery.intro: بعض اللحظات، كما هي.
        caption: أول الضوء
        caption: تفصيل صغير
        caption: أثناء العمل
        caption: من الأعلى
        caption: الركن الهادئ
        caption: بعد الظهر
        caption: قبل أن يكتمل
        item: حديث أول | نسمع ونسأل، ثم نقول بصدق إن كنا نستطيع المساعدة.
        item: خطة | ما الذي سيُنجز، وبأي ترتيب، وعلى يد من.
        item: العمل نفسه | بعناية، ومع شرح لما يجري.
        item: ما بعده | نبقى على تواصل حين ينتهي العمل.
        story.heading: الحكاية حتى الآن
        story.heading: كيف بدأ الأمر
        story.heading: من وراء هذا المكان
        story: أجمل الأشياء تبدأ صغيرة: شخص رأى أن الأمر ممكن على نحو أفضل، ففعله. ما تغيّر بعد ذلك هو حجم الطاولة، أما العناية فبقيت كما هي.
        story: ليست وراء هذا خطة كبيرة. كل ما هنالك رغبة في أن نحسن عملاً واحداً ونستمر فيه. تعالوا وانظروا كيف يبدو ذلك.
        story: ما ترونه هنا عمل أناس يضعون أسماءهم عليه. إن أردتم معرفة المزيد فاسألوا؛ الحديث عنه يسعدنا.
        team.heading: الوجوه
        team.heading: من ستلتقون
        team.heading: أصحاب المكان
        team.intro: سيجيبكم واحد منا.
        testimonials.heading: ماذا يقولون
        testimonials.heading: بكلماتهم
        testimonials.heading: قيل عنا
        faq.heading: أسئلة وأجوبة
        faq.heading: قبل أن تسألوا
        faq.heading: يسألوننا كثيراً
        faq.intro: لم تجدوا سؤالكم؟ اكتبوا لنا.
        faq: كيف أتواصل معكم؟ | من النموذج أو من بيانات صفحة التواصل. اذكروا في جملة ما الموضوع، وكيف نصل إليكم.
        faq: ماذا أجهّز قبل أن أكتب؟ | ما عندكم يكفي. بضع كلمات أو صورة أو تاريخ بداية طيبة.
        faq: هل يمكن أن أمرّ بلا موعد؟ | اطّلعوا على صفحة التواصل أولاً، واكتبوا لنا إن كنتم قادمين من بعيد حتى ننتظركم.
        faq: كم يكلّف الأمر؟ | بحسب ما تحتاجون إليه. أخبرونا به، وستعرفون الرقم قبل أن نبدأ.
        faq: هل تقدّمون ما ليس في القائمة؟ | اسألوا. إن لم نستطع فقد نعرف من يستطيع.
        hours.heading: متى نفتح
        hours.heading: أوقات العمل
        hours.heading: المواعيد
        findUs.heading: كيف تصلون إلينا
        findUs.heading: أين نحن
        findUs.heading: الطريق إلينا
        findUs.text: العنوان، وأسهل الطرق إليه.
        findUs.text: ضعوا العنوان في خرائطكم، أو اتبعوا هذا الوصف.
        contact.heading: تواصلوا معنا
        contact.heading: كلّمونا
        contact.heading: بيننا سطر أو مكالمة
        contact.heading: اكتبوا أو اتصلوا
        contact.intro: جملة أو جملتان تكفيان. سنردّ عليكم.
        contact.intro: قولوا لنا ما في بالكم، وكيف نصل إليكم.
        contact.intro: اختاروا الأسهل: مكالمة، أو رسالة، أو هذا النموذج.
        form: اكتبوا لنا | الاسم | رسالتكم | إرسال
        form: أرسلوا رسالة | الاسم | ما الموضوع؟ | أرسلوا الرسالة
        form: اتركوا كلمة | اسمكم | ماذا تودّون أن تعرفوا؟ | إرسال
        schedule.heading: البرنامج
        schedule.heading: المواعيد بالتفصيل
        schedule.heading: ماذا ومتى
        schedule.intro: الأوقات كما هي الآن.
        slot: الافتتاح
        slot: الجزء الأول
        slot: استراحة
        slot: الجزء الثاني
        events.heading: التواريخ
        events.heading: قريباً
        events.heading: على الروزنامة
        events.intro: اختاروا موعداً وسجّلوه عندكم.
        stats.heading: بالأرقام
        stats.heading: بضعة أرقام
        stats.heading: الحساب باختصار
        logos.heading: في صحبة طيبة
        logos.heading: معاً
        logos.heading: إلى جانبنا
        steps.heading: كيف يسير الأمر
        steps.heading: من أول كلمة إلى آخر لمسة
        steps.heading: خطوة بخطوة
        steps: تسألون = قولوا ما تحتاجون إليه بكلماتكم. | نجيب = تعرفون ما الممكن وما يلزم له. | نبدأ = بعد أن توافقوا، لا قبل ذلك.
        steps: حديث أولاً = احكوا لنا عن الموضوع. | ثم خطة = ترون ما الذي يحدث ومتى. | ثم العمل = ونظرة أخيرة عليه معاً.
        posts.heading: الأخبار
        posts.heading: من الدفتر
        posts.heading: كتبنا مؤخراً
        posts.intro: ملاحظات قصيرة، كلما كان هناك ما يقال.
        newsletter: رسالة من حين إلى حين | أخبار حين توجد أخبار، ولا شيء حين لا توجد. | بريدكم الإلكتروني | اشتركوا
        newsletter: لنبقَ على تواصل | رسالة قصيرة بين وقت وآخر، ويمكنكم التوقف متى شئتم. | بريدكم الإلكتروني | أبقوني على اطلاع
        cta: نتحدث؟ | رسالة قصيرة تكفي للبداية.
        cta: هل تودّون معرفة شيء؟ | اسألوا. السؤال لا يكلّف شيئاً، ونحن نحب الأسئلة.
        cta: الكلمة لكم. | سطر أو مكالمة، ويسعدنا أن نسمع منكم.
        more.heading: مما يفيد أن تعرفوه
        more.heading: وللعلم أيضاً
        more.heading: بقي أن نذكر
        """
}
