extension EnglishCopy {
    /// Those who write: for a few readers or for many.
    static let writing = """
        @ blog : person
        is: blog, personal blog, food blog, travel blog, photo blog, recipe blog, gardening blog, book blog, travel diary, weblog, online journal, blogger, digital garden
        about: posts, entries, essays, notes, diary, recipes, readers
        noun: blog
        reach: mail
        customer: reader
        list: posts
        motifs: leaf, book, pencil
        page: home | Home / Notes | hero, posts, story, newsletter
        page: posts | All posts / Archive | posts, newsletter
        page: about | About | story, features
        page: contact | Contact / Write to me | contact
        headline: Notes, mostly written in the evening.
        headline: Written down before I forget.
        headline: What I noticed this week.
        headline: Small observations, regularly.
        headline: Letters from {place}.
        headline: Seen, thought and tried in {place}.
        headline: For {audience}, and the merely curious.
        [warm] headline: Pull up a chair. I have something to tell.
        [playful] headline: I tried it so that you may laugh.
        [calm] headline: Slow notes.
        [bold] headline: Opinions, with mud on them.
        lead: Read the newest entry, or begin anywhere. Nothing here goes stale quickly.
        lead: I write about what I do, what went wrong, and what I would do differently. Take what you can use.
        lead: Notes from {place}: what I see, what I try, what I learn by getting it wrong.
        [warm] lead: Some of it is useful, some of it is only nice to know. Make yourself a cup of tea and have a look around.
        action: Read the latest | posts
        action: Begin reading | posts
        second: Who is writing | story
        second: Write to me | contact
        posts.heading: Lately
        posts.heading: Notes
        posts.heading: From the notebook
        posts.intro: Newest first.
        posts.intro: Begin anywhere. The order does not matter much.
        features.heading: What you will find here
        features.intro: And what you will not.
        feature: What I tried | With the parts that did not work. | tool
        feature: What I saw | A walk, a picture, a sentence somebody said. | leaf
        feature: What I read | And whether I finished it. | book
        feature: Your letters | The best corrections come from readers. | people
        story.heading: Who is writing
        story.heading: Why I write this
        story: I started writing things down because I kept forgetting them. Then somebody read along, and asked a question that I could not answer. That is how the next entry came about, and the one after that.
        story: This is not a magazine. There is no plan, no schedule that I would swear to, and nobody tells me what to write. When something is worth keeping, it ends up here.
        gallery.heading: Pictures from the margins
        caption: This morning
        caption: On the table
        caption: Half done
        caption: The view
        caption: After rain
        caption: Found
        item: Notes | Short, and often.
        item: Longer pieces | When something will not leave me alone.
        item: Letters | From those who read along.
        faq: How often is there something new? | When there is something to say. The newsletter tells you.
        faq: May I quote you? | Yes, with a link back. For longer passages, ask me.
        faq: Can I write something for you? | Send me two sentences about it.
        faq: Do you answer letters? | I read all of them, and answer as well as I can.
        newsletter: New notes by mail | A short mail when something new is here. Leave whenever you like. | Your mail address | Send it to me
        newsletter: Read along | You get a mail when there is something to read, and none when there is not. | Your mail address | Yes, please
        cta: Something to add? | I like letters, and corrections even more.
        cta: Do you know more about it than I do? | Then please write to me.
        contact.heading: Write to me
        contact.intro: Questions, corrections, a picture of how it went at your place.

        @ author : person
        is: author, novelist, poet, children's author, children's book author, crime writer, playwright, essayist, biographer, fantasy author, science fiction writer, author website
        about: novel, novels, book, books, poems, readings, publisher, chapter, chapters, literary agent, debut, trilogy, poetry
        noun: author
        reach: mail
        customer: reader
        list: products
        motifs: book, pencil, line
        page: home | Home | hero, products, story, newsletter
        page: books | Books | products, faq
        page: events | Readings / Dates | events, newsletter
        page: about | About / Life | story, gallery
        page: contact | Contact | contact
        headline: Books for long evenings.
        headline: One sentence, and then the next.
        headline: Somebody has to make it up.
        headline: Stories that keep the lamp on.
        headline: Written in {place}.
        headline: For {audience} who read on.
        [warm] headline: There is a chair, and there is a book.
        [calm] headline: Quiet books.
        [playful] headline: It is all made up. Except for the cat.
        [bold] headline: Read it before somebody tells you the end.
        lead: The books, the next readings, and how to reach me or those who work with me.
        lead: Look through the books, read what they are about, and come to a reading when one is near you.
        lead: I write in {place}, mostly in the mornings. What came of it is here.
        action: See the books | products
        action: Come to a reading | events, products
        second: About me | story
        second: Write to me | contact
        products.heading: The books
        products.heading: What I have written
        products.intro: Newest first. Ask your bookshop for any of them.
        features.heading: What these books are like
        features.intro: In the words of somebody who had to write them.
        feature: People | Who make mistakes, and have to live with them. | people
        feature: Places | You could draw a map by the end. | map
        feature: Sentences | Read aloud until they stopped stumbling. | pencil
        item: [Title of a book] | [What it is about, in a sentence]
        events.heading: Readings
        events.heading: Where I read
        events.intro: Come up afterwards; I like to hear where you read it.
        story.heading: About me
        story.heading: The short biography
        story: I write slowly and cross out a lot. What is left in the end is the part that I could not do without, and I hope that you cannot either.
        story: Every book began as something small: a sentence overheard, a room with a wrong light, a question nobody would answer. The rest was sitting still for long enough.
        gallery.heading: From the desk
        caption: The desk
        caption: First page, crossed out
        caption: Proofs
        caption: A reading
        caption: On the shelf
        caption: The walk before writing
        faq: Where can I buy the books? | Ask in your bookshop. They can order them if they are not on the shelf.
        faq: Do you read at schools or libraries? | Write with the place and a rough date.
        faq: Will you look at my manuscript? | I read slowly and would keep you waiting. Ask me where to send it instead.
        faq: Is there a new book? | When it is finished, the newsletter will know first.
        newsletter: When the next one is out | A mail for a new book or a reading, and silence in between. | Your mail address | Tell me
        cta: Would you like me to read at your place? | Tell me where, and roughly when.
        cta: You have finished one? | Tell me which sentence stayed.
        contact.heading: Write to me
        contact.intro: For readings, rights and everything that came to mind while reading.

        @ magazine
        is: newsletter, magazine, online magazine, zine, journal, newspaper, local newspaper, news site, weekly, literary magazine, email newsletter, bulletin, substack, independent magazine
        about: issue, issues, articles, columns, subscribers, editors, reporting, editions, readers, subscribe
        noun: magazine
        reach: mail
        customer: reader
        unit: Subscription
        list: posts
        motifs: book, line, grid
        page: home | Home | hero, posts, features, newsletter
        page: issues | Issues / Archive | posts, faq
        page: subscribe | Subscribe | pricing, newsletter
        page: about | About / Who writes | story, team, contact
        headline: Read one thing properly.
        headline: Less news. More of it understood.
        headline: What happened, and why it matters.
        headline: Worth the scroll.
        headline: Reported from {place}.
        headline: For {audience}, without the noise.
        [warm] headline: Good company for the first coffee.
        [formal] headline: Considered reporting.
        [playful] headline: We read the boring parts for you.
        [bold] headline: Read it before the meeting.
        lead: The latest pieces, who writes them, and how to get the next one into your inbox.
        lead: We would rather explain one thing well than mention twenty. Have a look, and sign up if you like it.
        lead: For {audience}: what to know, what to think about, and what to ignore.
        action: Sign up | newsletter
        action: Read the latest | posts
        second: Who writes it | story
        second: What it costs | pricing
        posts.heading: The latest
        posts.heading: In this issue
        posts.intro: Newest first.
        features.heading: What you get
        features.intro: And what we leave out.
        feature: The one story | The thing to understand, told from the start. | book
        feature: The numbers | With where they come from, and what they do not say. | grid
        feature: The short list | A few links, each with a reason. | map
        feature: An end | You can finish it. That is on purpose. | clock
        item: The latest issue | [What it is about]
        plan: Free | The regular mail.
        plan: Supporter | Everything, and the reason that there is more of it.
        pricing.heading: Read along
        pricing.intro: Begin with whatever suits you.
        story.heading: Why we publish
        story.heading: Who is behind it
        story: There is more to read than anybody can. So we read a lot, talk to people who know, and write down what is left when the noise is taken away.
        story: An editor's main tool is the delete key. We try to send only what we would have wanted to read ourselves.
        team.heading: Who writes
        gallery.heading: From the pages
        caption: Proofs on the wall
        caption: The cover
        caption: In print
        caption: Notes
        caption: Layout
        caption: The pile
        faq: How do I unsubscribe? | There is a link at the end of each mail. One click is enough.
        faq: May I pass it on? | Please do. That is how most readers find us.
        faq: Can I write for you? | Send a few lines: what it is about, and why now.
        faq: I found a mistake. | Tell us. We correct it and say so.
        newsletter: The next one, in your inbox | Leave whenever you like. | Your mail address | Sign me up
        newsletter: Read along | One mail an issue, nothing else. | Your mail address | Send it to me
        cta: Not on the list yet? | The next issue could reach you.
        cta: Do you know something that we should? | Write to us, in confidence if need be.
        contact.heading: Write to the editors
        contact.intro: Letters, hints and corrections.
        """
}
