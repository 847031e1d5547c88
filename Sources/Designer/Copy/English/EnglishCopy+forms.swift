extension EnglishCopy {
    /// What forms ask, by what they are for: an answer to an invitation, an order, a place, a date.
    static let forms = """
        @ general
        signUp.purpose: registration
        rsvp.heading: Will you be there?
        rsvp.heading: Tell us whether you are coming
        rsvp.heading: Your answer
        rsvp.intro: One answer for all of you is enough.
        rsvp.intro: Please answer even if you cannot come; then we know that the invitation arrived.
        rsvp.field: Your names | text | | yes
        rsvp.field: Your e-mail | mail | | yes
        rsvp.field: Will you come? | choice | Yes, Sadly not, Not sure yet | yes
        rsvp.field: How many people? | number
        rsvp.field: What do you not eat? | text
        rsvp.field: A word to us | message
        rsvp.send: Send our answer
        rsvp.action: Tell us whether you come
        order.action: Order ahead
        registration.action: Sign up
        membership.action: Become a member
        booking.action: Ask for a date
        volunteer.action: Lend a hand
        application.action: Apply
        order.heading: Order ahead
        order.heading: What may we put aside?
        order.intro: Tell us what you would like and when you will fetch it. We confirm by phone or mail.
        order.field: What would you like? | message | | yes
        order.field: How many? | number
        order.field: Day of pick-up | date | | yes
        order.field: Your name | text | | yes
        order.field: Your phone number | phone | | yes
        order.field: Your e-mail | mail
        order.send: Send the order
        registration.heading: Sign up
        registration.heading: Put your name down
        registration.intro: Fill in a few lines, and we will get back to you.
        registration.field: Your name | text | | yes
        registration.field: Your e-mail | mail | | yes
        registration.field: What would you like to take part in? | text
        registration.field: How much do you know already? | choice | Nothing yet, A little, Quite a lot
        registration.field: Anything we should know? | message
        registration.send: Sign me up
        tickets.heading: Keep a place
        tickets.heading: Say that you are coming
        tickets.intro: Tell us who is coming, and we will confirm by mail.
        tickets.field: Your name | text | | yes
        tickets.field: Your e-mail | mail | | yes
        tickets.field: How many people? | number | | yes
        tickets.field: What we should know | message
        tickets.send: Keep a place
        membership.heading: Become a member
        membership.heading: Join us
        membership.intro: Tell us a little about yourself. You can come and try first.
        membership.field: Your name | text | | yes
        membership.field: Your e-mail | mail | | yes
        membership.field: Your age | number
        membership.field: Have you done it before? | choice | Never, A little, For a long time
        membership.field: What would you like to know? | message
        membership.send: I would like to join
        booking.heading: Ask for a date
        booking.heading: Is the day free?
        booking.intro: Tell us when and how many you are. We write back to confirm.
        booking.field: Your name | text | | yes
        booking.field: Your e-mail | mail | | yes
        booking.field: Which day? | date | | yes
        booking.field: At what time? | time
        booking.field: How many people? | number | | yes
        booking.field: What should we know? | message
        booking.send: Ask for this date
        lesson.heading: Ask for a lesson
        lesson.heading: Find a time
        lesson.intro: Two times that suit you are a good beginning.
        lesson.field: Your name | text | | yes
        lesson.field: Your e-mail | mail | | yes
        lesson.field: For whom is it? | choice | For me, For a child, For somebody else
        lesson.field: What can you do already? | choice | Nothing yet, A little, Quite a lot
        lesson.field: When do you have time? | message
        lesson.send: Ask for a lesson
        place.heading: Ask for a place
        place.intro: Tell us about your child and from when you need a place.
        place.field: Your name | text | | yes
        place.field: Your e-mail | mail | | yes
        place.field: How old is your child? | text | | yes
        place.field: From when? | date
        place.field: Which days? | text
        place.field: What should we know? | message
        place.send: Ask for a place
        volunteer.heading: Lend a hand
        volunteer.intro: Say when you have time and what you like to do.
        volunteer.field: Your name | text | | yes
        volunteer.field: Your e-mail | mail | | yes
        volunteer.field: When do you have time? | text
        volunteer.field: What do you like to do? | message
        volunteer.send: Count me in
        application.heading: Apply
        application.intro: A few lines about you are enough for now.
        application.field: Your name | text | | yes
        application.field: Your e-mail | mail | | yes
        application.field: What are you applying for? | text
        application.field: A few lines about you | message | | yes
        application.send: Send my application
        contact.person: Ask for {person}.
        donations.action: Give
        donations.action: Support us
        posts.open: [Title of your first post]
        """
}
