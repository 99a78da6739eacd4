FROM python:3.11-slim-bookworm

ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 VAR_DIR=/srv/portal/var
WORKDIR /srv/portal

COPY requirements.txt constraints.txt ./
RUN pip install --no-cache-dir -r requirements.txt

COPY . .
# A key for this one command: none is kept in the image, SECRET_KEY comes when it runs.
RUN SECRET_KEY=only-to-collect python manage.py collectstatic --noinput \
    && useradd --system --no-create-home portal \
    && mkdir -p var/media \
    && chown -R portal var

USER portal
EXPOSE 8000
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s \
    CMD ["python", "tools/healthcheck.py"]
CMD ["gunicorn", "expo_portal.wsgi:application", "--bind", "0.0.0.0:8000"]
