-- The kinds of boards, from the government's commission to a pool of experts who sit nowhere.
update board set kind = case
    when kind = 'pool' then 'expert_pool'
    when kind = 'council' and body is not null and body <> 'gov' then 'public_council'
    when kind = 'council' then 'expert_council'
    when secret then 'competition_commission'
    else 'government_commission' end
where kind in ('commission', 'council', 'pool');
alter table board add check (kind in
    ('government_commission', 'competition_commission', 'expert_council', 'public_council', 'expert_pool'));
-- Whether a board votes at this moment: its rules stay as they are then.
create index agenda_item_voting on agenda_item (board, put_at) where state in ('called', 'open', 'closed');
