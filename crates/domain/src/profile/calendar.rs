include!(concat!(env!("OUT_DIR"), "/calendar.rs"));

/// How many minutes the office's clocks are ahead of UTC: a day in its forms and deadlines begins by them.
pub const UTC_OFFSET_MINUTES: i32 = MINUTES;
