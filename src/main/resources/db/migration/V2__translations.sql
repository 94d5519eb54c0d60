-- Lines of cards as a language model has put them into other languages: a headline is its lead's, a
-- point the article's that it cites. Each is shown only in the place of the very words that it is
-- of, whose mark it carries, so it needs no reader: who is not shown those is not shown these.
create table translations (
  article_id bigint not null,
  language varchar not null,
  said bigint not null,
  translation varchar not null,
  primary key (article_id, language, said)
);
-- After the key: H2 would else make an index of its own for it.
alter table translations add foreign key (article_id) references articles on delete cascade;

-- The chats whose preferences ask for that, to be found without reading everybody's.
create table translated_chats (
  chat varchar primary key references subscribers on delete cascade
);
